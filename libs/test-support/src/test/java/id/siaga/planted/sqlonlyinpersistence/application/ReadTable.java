package id.siaga.planted.sqlonlyinpersistence.application;

import java.sql.Connection;

record ReadTable(Connection connection) {}
