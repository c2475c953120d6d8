package budgetflow.ingest.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels are compared without layout. */
class LabelsTest {

    @ParameterizedTest
    @CsvSource({
        "'本 年 收 入 合 计', 本年收入合计",
        "'科目  编码', 科目编码",
        "维修（护）费, 维修(护)费",
        "'　　资产总额', 资产总额",
        "２０８０５０５, 2080505",
    })
    void layoutSpacesAndWideFormsAreNoContent(String printed, String key) {
        assertThat(Labels.key(printed)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "七、社会保障和就业支出, 社会保障和就业支出",
        "10、卫生健康支出, 卫生健康支出",
        "(2)商品和服务支出, 商品和服务支出",
        "二十一、其他支出, 其他支出",
        "住房公积金, 住房公积金",
    })
    void anEnumeratorIsNotPartOfTheName(String key, String name) {
        assertThat(Labels.withoutEnumerator(key)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "'其他对个人和家庭的补 助', 其他对个人和家庭的补助",
        "三、事业收入（不含教育收费）, 三、事业收入（不含教育收费）",
        "２０２４年经费, 2024年经费",
        "'DRG 付费', DRG付费",
        "'plan A', 'plan A'",
    })
    void aNameKeepsItsBracketsAndLosesItsLayout(String printed, String name) {
        assertThat(Labels.name(printed)).isEqualTo(name);
    }
}
