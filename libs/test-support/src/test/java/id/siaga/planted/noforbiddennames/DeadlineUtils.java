package id.siaga.planted.noforbiddennames;

class DeadlineUtils {}
