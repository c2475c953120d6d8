package budgetflow.ingest.document.table;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.ingest.document.form.GridRow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The header text says what a column is, merged over rows or printed short. */
class HeaderReaderTest {

    private static Header header(String... rows) {
        List<GridRow> grid = new ArrayList<>();
        for (String row : rows) {
            grid.add(new GridRow(grid.size() + 1, List.of(row.split("\\|", -1))));
        }
        return HeaderReader.read(grid);
    }

    private static List<ColumnKind> kinds(Header header) {
        return header.columns().stream().map(Column::kind).toList();
    }

    @Test
    void aMergedCellReachesOverTheCellsBelowIt() {
        Header header = header(
                "科目编码|||科目名称|合计|基本支出|||项目支出", "类|款|项|||小计|人员支出|日常公用支出|", "合 计||||100.00|60.00|50.00|10.00|40.00");

        assertThat(header.rows()).isEqualTo(2);
        assertThat(kinds(header))
                .containsExactly(
                        ColumnKind.CLASS_CODE,
                        ColumnKind.GROUP_CODE,
                        ColumnKind.ITEM_CODE,
                        ColumnKind.NAME,
                        ColumnKind.TOTAL,
                        ColumnKind.BASIC,
                        ColumnKind.PERSONNEL,
                        ColumnKind.PUBLIC,
                        ColumnKind.PROJECT);
        assertThat(header.columns().get(7).path()).containsExactly("基本支出", "日常公用支出");
        assertThat(header.sums())
                .extracting(sum -> sum.sum().index() + "="
                        + sum.parts().stream().map(Column::index).toList())
                .containsExactlyInAnyOrder("4=[5, 8]", "5=[6, 7]");
    }

    @Test
    void aShortHeaderRowIsSpreadByTheRowBelow() {
        Header header = header(
                "序号|功能分类科目|合计|本年收入|上年结转",
                "|科目编码|科目名称||小计|财政拨款收入|事业收入|",
                "栏次|1|2|3|4|5|6|7",
                "1||合计|30.00|20.00|15.00|5.00|10.00");

        assertThat(header.fits()).isTrue();
        assertThat(header.rows()).isEqualTo(3);
        assertThat(header.columns().get(5).path()).containsExactly("本年收入", "财政拨款收入");
        assertThat(kinds(header))
                .startsWith(ColumnKind.ORDER, ColumnKind.FUNCTIONAL_CODE, ColumnKind.NAME, ColumnKind.TOTAL);
        assertThat(header.sums())
                .extracting(sum -> sum.sum().index() + "="
                        + sum.parts().stream().map(Column::index).toList())
                .containsExactlyInAnyOrder("3=[4, 7]", "4=[5, 6]");
    }

    @Test
    void twoPairsOfCodesAreToldApartByTheirDigits() {
        Header header =
                header("科目编码||部门预算支出经济分类科目名称|科目编码||政府预算支出经济分类科目名称|合计", "类|款||类|款||", "301|01|基本工资|501|01|工资奖金津补贴|1.00");

        assertThat(kinds(header))
                .containsExactly(
                        ColumnKind.DEPARTMENT_CODE,
                        ColumnKind.DEPARTMENT_CODE,
                        ColumnKind.NAME,
                        ColumnKind.GOVERNMENT_CODE,
                        ColumnKind.GOVERNMENT_CODE,
                        ColumnKind.GOVERNMENT_NAME,
                        ColumnKind.TOTAL);
    }

    @Test
    void aHeaderRowThatLostACellFitsNothing() {
        Header header = header("科目编码|科目名称|合计|基本支出", "208|社会保障和就业支出|1.00|1.00|0.00");

        assertThat(header.fits()).isFalse();
    }
}
