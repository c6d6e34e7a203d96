package vn.paraudit.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The description of the API is the same for every start within one machine. */
class ApiNamesTests {

    private record RowView(String name) {
    }

    @Test
    void aClassThatWasNamedForOneStartIsKnownToTheNext() {
        String name = new ApiNames().getNameOfClass(RowView.class);
        assertThat(new ApiNames().classOf(name)).contains(RowView.class);
    }
}
