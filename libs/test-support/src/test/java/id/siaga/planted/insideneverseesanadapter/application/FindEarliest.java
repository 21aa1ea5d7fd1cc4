package id.siaga.planted.insideneverseesanadapter.application;

import id.siaga.planted.insideneverseesanadapter.persistence.PgDeadlines;

record FindEarliest(PgDeadlines deadlines) {}
