package id.siaga.region;

/** The parts of a pack that no response time changes. */
record PackContent(
        Units units,
        Areas areas,
        Categories categories,
        Accounts accounts,
        People people,
        WorkingCalendar calendar,
        Texts texts,
        Services services) {}
