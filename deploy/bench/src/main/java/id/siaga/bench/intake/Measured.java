package id.siaga.bench.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.bench.ProcessorTime;
import id.siaga.bench.intake.OpenLoop.Answers;
import java.time.Duration;

/** What one receiver did with one stream of webhooks. */
record Measured(String name, int perSecond, Answers answers, Duration processor) {
    private static final long A_SECOND = 1_000_000;

    static Measured of(Receiver receiver, OpenLoop loop, Webhooks webhooks, int perSecond, Duration length) {
        Duration before = ProcessorTime.of(receiver.pid());
        Answers answers = loop.run(receiver.webhook(), webhooks, perSecond, length);
        return new Measured(
                receiver.name(),
                perSecond,
                answers,
                ProcessorTime.of(receiver.pid()).minus(before));
    }

    double millis(double percentile) {
        return answers.micros().getValueAtPercentile(percentile) / 1000.0;
    }

    /** 0 to 1. */
    double aboveASecond() {
        long all = answers.micros().getTotalCount();
        return (all - answers.micros().getCountBetweenValues(0, A_SECOND)) / (double) all;
    }

    long notStored() {
        return answers.notTaken();
    }

    /** Processor time of the receiver, microseconds a webhook. */
    double processorMicros() {
        return processor.toNanos() / 1000.0 / answers.micros().getTotalCount();
    }

    String told() {
        return "%-12s %5d/s  p50=%.1f ms p99=%.1f ms max=%.0f ms  %.0f µs processor each  %s, %d sent again"
                .formatted(
                        name,
                        perSecond,
                        millis(50),
                        millis(99),
                        answers.micros().getMaxValue() / 1000.0,
                        processorMicros(),
                        answers.statuses(),
                        answers.sentAgain());
    }

    ObjectNode json() {
        return new ObjectMapper()
                .createObjectNode()
                .put("receiver", name)
                .put("perSecond", perSecond)
                .put("count", answers.micros().getTotalCount())
                .put("stored", answers.of(200))
                .put("sentAgain", answers.sentAgain())
                .put("p50Millis", millis(50))
                .put("p99Millis", millis(99))
                .put("aboveASecond", aboveASecond())
                .put("processorMicros", processorMicros());
    }
}
