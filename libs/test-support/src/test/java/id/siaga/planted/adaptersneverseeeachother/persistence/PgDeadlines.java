package id.siaga.planted.adaptersneverseeeachother.persistence;

public class PgDeadlines {}
