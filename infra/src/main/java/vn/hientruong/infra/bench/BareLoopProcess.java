package vn.hientruong.infra.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.server.ProcessorTime;

/** {@link BareLoop} in a process of its own, with the flags of the instances. */
final class BareLoopProcess implements AutoCloseable {
    private final Process process;
    private final BufferedWriter wanted;
    private final BufferedReader told;

    BareLoopProcess(List<String> jvmArguments, Path account, URI google) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmArguments);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BareLoop.class.getName()));
        command.addAll(List.of(account.toString(), google.toString()));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        wanted = process.outputWriter(StandardCharsets.UTF_8);
        told = process.inputReader(StandardCharsets.UTF_8);
    }

    /** @return pushes a second */
    double run(int devices) throws IOException {
        wanted.write(devices + "\n");
        wanted.flush();
        String perSecond = told.readLine();
        if (perSecond == null) {
            throw new Failed("the bare loop broke off");
        }
        return Double.parseDouble(perSecond);
    }

    /** Processor time since its start. */
    double cpuSeconds() {
        return ProcessorTime.seconds(process);
    }

    @Override
    public void close() throws IOException {
        wanted.close();
        process.destroy();
    }
}
