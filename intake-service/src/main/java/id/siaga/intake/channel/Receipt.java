package id.siaga.intake.channel;

import id.siaga.intake.application.Attachment;
import id.siaga.intake.application.Update;
import java.util.List;

/**
 * What its reporter gets for a report.
 *
 * @param token opens the tracking page, from now on
 * @param attachments the files that the update tells of
 */
public record Receipt(String channel, String token, Update update, List<Attachment> attachments) {}
