package id.siaga.planted.clean.channel;

public record Signature(String value) {}
