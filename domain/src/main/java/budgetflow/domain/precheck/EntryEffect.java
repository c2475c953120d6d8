package budgetflow.domain.precheck;

/** 分录作用: what an entry would be where it is charged to. */
public enum EntryEffect {
    /** 新分录: no entry of its id is known on the line. */
    NEW,
    /** 修订: it would take the place of an earlier revision. */
    REVISION,
    /** 重复: the same is there already: it would change nothing. */
    DUPLICATE,
    /** 过期: a later revision is there already: it would change nothing. */
    OUTDATED,
    /** 冲突: the same id and revision are there with other content: it would be kept out. */
    CONFLICT
}
