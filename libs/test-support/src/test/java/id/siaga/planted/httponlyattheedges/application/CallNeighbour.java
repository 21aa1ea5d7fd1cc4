package id.siaga.planted.httponlyattheedges.application;

import java.net.http.HttpClient;

record CallNeighbour(HttpClient client) {}
