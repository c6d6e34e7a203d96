package vn.paraudit.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.testing.ParAuditTest;

/** The words that an index keeps are those by which a text is looked for. */
@ParAuditTest
class WordsTests {

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"Kiểm tra xã Mường Thanh về cải cách hành chính", "Mu\u031bo\u031b\u0300ng Thanh", "100% của A_B; (C) [d] 'e' \\f", "", "  ", "a\u00a0b\u2003c",
        "một hai một Hai MỘT", "mot-chu-dai-hon-sau-muoi-chu-cai mộtchữdàihơnsáumươichữcáimộtchữdàihơnsáumươichữcáimộtchữdài đ Đ"})
    void anIndexKeepsTheWordsOfAText(String text) {
        assertThat(jdbc.sql("select array_to_string(tsvector_to_array(words_of(:text)), '|')").param("text", text).query(String.class).single())
            .isEqualTo(jdbc.sql("select array_to_string(tsvector_to_array(array_to_tsvector(array(select distinct word from words_in(:text) word))), '|')")
                .param("text", text).query(String.class).single());
    }
}
