package id.siaga.planted.insideneverseesanadapter.persistence;

public class PgDeadlines {}
