package id.siaga.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script in a made-up checkout, among made-up JDKs and a Maven that only notes that it was called. */
class SiagaScriptTest {
    @TempDir
    Path folder;

    private Path checkout;
    private Path jdks;
    private Path bin;
    private Path systemJava;

    private record Result(int exit, String output) {}

    @BeforeEach
    void layOut() throws IOException {
        checkout = Files.createDirectories(folder.resolve("checkout"));
        jdks = Files.createDirectories(folder.resolve("jdks"));
        bin = Files.createDirectories(folder.resolve("bin"));
        Files.copy(Path.of("../../siaga"), checkout.resolve("siaga"), StandardCopyOption.COPY_ATTRIBUTES);
        executable(
                bin.resolve("mvn"),
                "echo 'Apache Maven 3.9.9'\n[ \"$1\" = --version ] || echo \"maven $*\" >>mvn.calls");
        systemJava = jdk(folder.resolve("old"), 17);
        file("deploy/local/target/siaga-local-1.0.0-SNAPSHOT.jar");
        file("reporting-service/target/quarkus-app/quarkus-run.jar");
        file("deploy/kafka/target/lib/kafka.jar");
        file("sla-service/src/main/java/Clock.java");
    }

    @Test
    void shouldFindTheNewestJdkWhenTheUsualJavaIsTooOld() throws Exception {
        jdk(jdks.resolve("jdk-21"), 21);
        jdk(jdks.resolve("jdk-25"), 25);
        assertThat(siaga("status").output()).contains("java of jdk-25: ").contains("id.siaga.local.Launcher status");
    }

    @Test
    void shouldPreferJavaHomeWhenItIsNewEnough() throws Exception {
        jdk(jdks.resolve("jdk-25"), 25);
        Path mine = jdk(folder.resolve("mine"), 21);
        assertThat(siaga(Map.of("JAVA_HOME", mine.toString()), "status").output())
                .contains("java of mine: ");
    }

    @Test
    void shouldSayInOneSentenceWhatToInstallWhenThereIsNoJdk() throws Exception {
        Result result = siaga("status");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.output().lines()).singleElement().asString().contains("needs a JDK 21 or newer");
    }

    @Test
    void shouldBuildOnceAndAgainOnlyWhenASourceChanged() throws Exception {
        jdk(jdks.resolve("jdk-21"), 21);
        siaga("up");
        siaga("up");
        assertThat(mavenCalls()).hasSize(1);
        Files.writeString(checkout.resolve("sla-service/src/main/java/Clock.java"), "class Clock {}");
        siaga("up");
        assertThat(mavenCalls()).hasSize(2);
    }

    @Test
    void shouldNotBuildForAChangedTest() throws Exception {
        jdk(jdks.resolve("jdk-21"), 21);
        siaga("up");
        file("sla-service/src/test/java/ClockTest.java");
        siaga("up");
        assertThat(mavenCalls()).hasSize(1);
    }

    @Test
    void shouldBuildBeforeItJudgesTheRouting() throws Exception {
        jdk(jdks.resolve("jdk-21"), 21);
        file("deploy/evaluate/target/siaga-evaluate-1.0.0-SNAPSHOT.jar");
        Result result = siaga("evaluate", "--region", "blora", "--csv", "rows.csv");
        assertThat(mavenCalls()).hasSize(1);
        assertThat(result.output()).contains("id.siaga.evaluate.Evaluate --region blora --csv rows.csv");
    }

    private Result siaga(String... arguments) throws Exception {
        return siaga(Map.of(), arguments);
    }

    private Result siaga(Map<String, String> variables, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(checkout.resolve("siaga").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.remove("JAVA_HOME");
        environment.put("SIAGA_JDK_FOLDERS", jdks.toString());
        environment.put("PATH", bin + ":" + systemJava.resolve("bin") + ":" + System.getenv("PATH"));
        environment.putAll(variables);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        return new Result(process.waitFor(), output);
    }

    private List<String> mavenCalls() throws IOException {
        return Files.readAllLines(checkout.resolve("mvn.calls"));
    }

    private Path jdk(Path home, int version) throws IOException {
        executable(home.resolve("bin/javac"), "echo javac " + version + ".0.1");
        executable(home.resolve("bin/java"), "echo \"java of " + home.getFileName() + ": $*\"");
        return home;
    }

    private void file(String path) throws IOException {
        Path file = checkout.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }

    private static void executable(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
