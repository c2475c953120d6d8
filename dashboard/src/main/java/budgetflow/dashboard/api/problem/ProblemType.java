package budgetflow.dashboard.api.problem;

import java.util.Locale;

/** 问题类型: every kind of failure the REST interface tells, with what it means and what to do about it. */
public enum ProblemType {
    INVALID_PARAMETER(
            400,
            "参数无效",
            "a parameter is not valid",
            "地址参数未知、重复或无法识别；errors 列出每一个。",
            "A parameter of the address is unknown, repeated or cannot be read; errors names each of them."),
    INVALID_CURSOR(
            400,
            "游标无效",
            "the cursor is not valid",
            "游标只能用于给出它的那个查询；请不带 cursor 重新开始。",
            "A cursor belongs to the query that gave it, with the same filters; begin again without one."),
    INVALID_BODY(
            400,
            "请求内容无效",
            "the body cannot be read",
            "请求内容不是所要求的 JSON，或缺少字段；errors 列出每一个。",
            "The body is not the JSON that is asked for, or lacks a field; errors names each of them."),
    IDEMPOTENCY_KEY_MISSING(
            400,
            "缺少 Idempotency-Key",
            "Idempotency-Key is missing",
            "报送支付须带 Idempotency-Key（1 至 200 个可见 ASCII 字符），重发同一批次时不变。",
            "Sending payments needs the header Idempotency-Key, 1 to 200 visible ASCII characters; the same when a batch is"
                    + " sent again."),
    UNAUTHENTICATED(
            401,
            "未认证",
            "not authenticated",
            "请求没有令牌，或令牌未知、过期、已撤销。",
            "There is no token with the request, or it is unknown, expired or revoked."),
    FORBIDDEN(
            403,
            "无权限",
            "not permitted",
            "令牌或用户的角色、权限不允许此操作。",
            "The role or the rights of the token or user do not permit this."),
    NOT_FOUND(
            404,
            "不存在",
            "not found",
            "没有这项内容，或不在可查看的范围内：两者的回答相同。",
            "There is no such thing, or it lies outside what may be seen: both are answered alike."),
    METHOD_NOT_ALLOWED(405, "方法不允许", "method not allowed", "该地址不接受此方法。", "This address does not take this method."),
    REQUEST_IN_PROGRESS(
            409,
            "相同请求正在处理",
            "the same request is being taken",
            "带有相同 Idempotency-Key 的请求尚在接收；稍后重试。",
            "A request with the same Idempotency-Key is being received just now; try again later."),
    BODY_TOO_LARGE(
            413,
            "请求内容过大",
            "the body is too large",
            "字节数或行数超过上限；请拆分为几批。",
            "There are more bytes or rows than the limit; split it into several."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "内容类型不支持",
            "media type not supported",
            "请使用 application/json 或（报送支付时）application/x-ndjson，UTF-8。",
            "Send application/json or, for payments, application/x-ndjson, in UTF-8."),
    MISDIRECTED(421, "主机名不符", "misdirected request", "此主机名不是本系统的。", "This is not a name of this server."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "Idempotency-Key 已用于其他内容",
            "Idempotency-Key was used for another body",
            "同一个 Idempotency-Key 曾带有不同的内容；每批内容使用自己的键。",
            "The same Idempotency-Key came before with another body; each body needs a key of its own."),
    COMMAND_REFUSED(
            422,
            "处置不被接受",
            "the step is refused",
            "预警当前状态、版本或角色不允许此步骤；errors 说明原因。",
            "The alert's state or version, or the role, does not permit the step; errors tells why."),
    TOO_MANY_REQUESTS(
            429,
            "请求过多",
            "too many requests",
            "请求频率超过上限；按 Retry-After 的秒数等待。",
            "There are more requests in a second than the limit; wait the seconds of Retry-After."),
    QUEUE_FULL(
            429,
            "待处理批次过多",
            "too many batches are waiting",
            "待处理的批次已达上限；等其完成后再报送。",
            "As many batches as are allowed are waiting; send again when some are done."),
    INTERNAL(
            500,
            "内部错误",
            "internal error",
            "系统出错，已记入日志；请联系运维。",
            "Something went wrong and stands in the log; tell the operator."),
    UNAVAILABLE(
            503,
            "暂时不可用",
            "unavailable just now",
            "稍后重试；重发同一请求是安全的。",
            "Try again later; sending the same again is safe.");

    /** Where the page stands that says all this. */
    public static final String PAGE = "/api/v1/problems";

    private final int status;
    private final String zh;
    private final String en;
    private final String zhMeaning;
    private final String enMeaning;

    ProblemType(int status, String zh, String en, String zhMeaning, String enMeaning) {
        this.status = status;
        this.zh = zh;
        this.en = en;
        this.zhMeaning = zhMeaning;
        this.enMeaning = enMeaning;
    }

    public int status() {
        return status;
    }

    /** The name of its place on the page. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A reference that resolves to its place on the page. */
    public String uri() {
        return PAGE + "#" + slug();
    }

    Bilingual title() {
        return new Bilingual(zh, en);
    }

    Bilingual meaning() {
        return new Bilingual(zhMeaning, enMeaning);
    }

    /** For failures that were told by a status alone. */
    static ProblemType of(int status) {
        return switch (status) {
            case 400 -> INVALID_BODY;
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 409 -> REQUEST_IN_PROGRESS;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 421 -> MISDIRECTED;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default -> INTERNAL;
        };
    }
}
