package id.siaga.planted.contractsdependonnobody.contracts;

import com.fasterxml.jackson.databind.ObjectMapper;

record Happened(ObjectMapper json) {}
