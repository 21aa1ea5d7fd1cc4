package id.siaga.planted.clean.contracts;

public record Happened(String id) {}
