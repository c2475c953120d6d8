# One image for all apps; the command says which: docker run budgetflow/apps:0.1.0-SNAPSHOT streams
# What it holds: a Java runtime, the jars, and two small scripts. It runs as a user without rights, writes to
# /var/lib/budgetflow and /tmp alone, and everything else may be read-only. /tmp has to allow execution: RocksDB and the
# compression libraries unpack their native code there.

FROM maven:3.9.11-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
# The guards of the compiler stay on; tests belong to the build that was checked before an image is made of it.
RUN --mount=type=cache,target=/cache \
    mvn -B -ntp -Dmaven.repo.local=/cache -Dmaven.test.skip=true -Dspotless.check.skip=true -Djacoco.skip=true \
      -Dcyclonedx.skip=true -pl launcher -am package \
 && mkdir /app \
 && cp launcher/target/budgetflow-launcher-*.jar /app/budgetflow.jar \
 && cp -R launcher/target/lib /app/lib

FROM eclipse-temurin:17.0.16_8-jre-noble
LABEL org.opencontainers.image.title="Budgetflow" \
      org.opencontainers.image.description="Live treasury execution against approved budgets, on Kafka" \
      org.opencontainers.image.version="0.1.0-SNAPSHOT"
RUN groupadd --system --gid 10001 budgetflow \
 && useradd --system --uid 10001 --gid budgetflow --home-dir /var/lib/budgetflow --shell /usr/sbin/nologin budgetflow \
 && install -d -o budgetflow -g budgetflow /var/lib/budgetflow
COPY --from=build /app /opt/budgetflow
COPY docker/healthy docker/load-samples /opt/budgetflow/
# Any other BUDGETFLOW_ variable is a setting, too: see README.md.
ENV LANG=C.UTF-8 \
    BUDGETFLOW_DATA_DIR=/var/lib/budgetflow \
    BUDGETFLOW_MONITOR_ADDRESS=0.0.0.0:8085
USER 10001:10001
WORKDIR /var/lib/budgetflow
EXPOSE 8085
# Restoring state may take minutes; whatever needs the app waits until then.
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=4 CMD ["/opt/budgetflow/healthy"]
# Half of the container's memory is for the heap, the other half for RocksDB and buffers.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", \
            "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", \
            "-jar", "/opt/budgetflow/budgetflow.jar"]
CMD ["--help"]
