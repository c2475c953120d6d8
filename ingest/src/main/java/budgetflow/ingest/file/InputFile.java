package budgetflow.ingest.file;

import budgetflow.ingest.text.ByteSource;

/**
 * One thing to read.
 *
 * @param name as rejections and reports call it
 * @param form CSV or NDJSON
 */
public record InputFile(String name, FileForm form, ByteSource bytes) {}
