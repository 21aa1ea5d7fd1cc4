package id.siaga.intake.channel;

import id.siaga.intake.application.Update;

/**
 * What its reporter gets for a report.
 *
 * @param token opens the tracking page, from now on
 */
public record Receipt(String channel, String token, Update update) {}
