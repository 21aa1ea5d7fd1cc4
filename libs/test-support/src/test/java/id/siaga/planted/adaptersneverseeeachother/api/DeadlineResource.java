package id.siaga.planted.adaptersneverseeeachother.api;

import id.siaga.planted.adaptersneverseeeachother.persistence.PgDeadlines;

record DeadlineResource(PgDeadlines deadlines) {}
