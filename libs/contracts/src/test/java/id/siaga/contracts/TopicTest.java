package id.siaga.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {
    @ParameterizedTest
    @EnumSource(Topic.class)
    void shouldFlushEachRecordWhereThereIsOneBrokerAndCopyItWhereThereAreMore(Topic topic) {
        assertThat(topic.settings(1)).containsEntry("flush.messages", "1").containsEntry("min.insync.replicas", "1");
        assertThat(topic.settings(3)).doesNotContainKey("flush.messages").containsEntry("min.insync.replicas", "2");
    }

    @Test
    void shouldNeverForgetComplaintsAndForgetMessagesAfterThirtyDays() {
        assertThat(Topic.COMPLAINT.settings(1)).containsEntry("retention.ms", "-1");
        assertThat(Topic.MESSAGE.settings(1)).containsEntry("retention.ms", "2592000000");
        assertThat(Topic.CONTACT.settings(1))
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("delete.retention.ms", "3456000000");
        assertThat(Topic.INTAKE_PARKED.settings(1)).containsEntry("max.message.bytes", "4194304");
    }
}
