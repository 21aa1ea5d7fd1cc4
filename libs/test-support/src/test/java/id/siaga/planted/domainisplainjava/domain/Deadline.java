package id.siaga.planted.domainisplainjava.domain;

import com.fasterxml.jackson.databind.ObjectMapper;

record Deadline(ObjectMapper json) {}
