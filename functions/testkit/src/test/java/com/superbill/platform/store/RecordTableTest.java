package com.superbill.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.superbill.domain.id.ClaimId;
import com.superbill.platform.json.InvalidJson;
import com.superbill.testkit.TestTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTableTest {

    private static final Key FIRST = new Key("P#demo#THINGS", "1");
    private static final Key SECOND = new Key("P#demo#THINGS", "2");

    private RecordTable table;

    @BeforeEach
    void startWithAnEmptyTable() {
        table = TestTable.create().records();
    }

    @Test
    void refusedCreateLeavesTheWholeTransactionUndone() {
        // Given
        table.write(new Write.Create(FIRST, thing("a")));

        // When
        var result = table.write(new Write.Put(SECOND, thing("b")), new Write.Create(FIRST, thing("c")));

        // Then
        assertThat(result).isEqualTo(new WriteResult.Refused(Set.of(FIRST)));
        assertThat(id(FIRST)).hasValue("a");
        assertThat(id(SECOND)).isEmpty();
    }

    @Test
    void replaceNeedsTheVersionThatWasRead() {
        // Given
        table.write(new Write.Create(FIRST, thing("a")));

        // When
        boolean inTime = table.write(new Write.Replace(FIRST, thing("b"), 1)).isCommitted();
        boolean late = table.write(new Write.Replace(FIRST, thing("c"), 1)).isCommitted();

        // Then
        assertThat(inTime).isTrue();
        assertThat(late).isFalse();
        assertThat(table.get(FIRST, Pointer.class)).hasValue(new Stored<>(FIRST, new Pointer("b"), 2));
    }

    @Test
    void replaceOfWhatIsNotThereIsRefused() {
        assertThat(table.write(new Write.Replace(FIRST, thing("a"), 1)).isCommitted()).isFalse();
        assertThat(id(FIRST)).isEmpty();
    }

    @Test
    void requirementHoldsOffTheOtherWrites() {
        // Given
        table.write(new Write.Create(FIRST, thing("a")));

        // Then
        assertThat(table.write(new Write.Require(FIRST, 2), new Write.Put(SECOND, thing("b"))).isCommitted()).isFalse();
        assertThat(table.write(new Write.Require(FIRST, 1), new Write.Put(SECOND, thing("b"))).isCommitted()).isTrue();
    }

    @Test
    void countersAddUpAndAreNoRecord() {
        // When
        table.write(new Write.Add(FIRST, "balance", Map.of("A", 5L, "B", -5L)));
        table.write(new Write.Add(FIRST, "balance", Map.of("A", 2L)));

        // Then
        assertThat(table.counters(FIRST)).isEqualTo(Map.of("A", 7L, "B", -5L));
        assertThat(table.queryCounters(Query.of(Query.Index.TABLE, FIRST.pk()))).isEqualTo(Map.of(FIRST, Map.of("A", 7L, "B", -5L)));
        assertThat(table.get(FIRST, Pointer.class)).isEmpty();
        assertThat(table.counters(SECOND)).isEmpty();
    }

    @Test
    void additionThatCountersHaveOvertakenIsRefused() {
        // Given
        table.write(new Write.Add(FIRST, "balance", Map.of("A", 5L)));

        // When
        var overtaken = table.write(new Write.Add(FIRST, "balance", Map.of("A", -4L), Map.of("A", 4L)));
        var timely = table.write(new Write.Add(FIRST, "balance", Map.of("A", -5L), Map.of("A", 5L)));
        var ofNothing = table.write(new Write.Add(SECOND, "balance", Map.of("A", 1L), Map.of("A", 0L)));

        // Then
        assertThat(overtaken).isEqualTo(new WriteResult.Refused(Set.of(FIRST)));
        assertThat(timely.isCommitted()).isTrue();
        assertThat(ofNothing.isCommitted()).isFalse();
        assertThat(table.counters(FIRST)).isEqualTo(Map.of("A", 0L));
    }

    @Test
    void deletedRecordIsGone() {
        // Given
        table.write(new Write.Create(FIRST, thing("a")));

        // When
        table.write(new Write.Delete(FIRST));

        // Then
        assertThat(id(FIRST)).isEmpty();
    }

    @Test
    void pagesFollowEachOtherInBothDirections() {
        // Given
        storeThings(5);

        // Then
        assertThat(idsByPages(Query.of(Query.Index.TABLE, FIRST.pk()).limit(2))).containsExactly("1", "2", "3", "4", "5");
        assertThat(idsByPages(Query.of(Query.Index.TABLE, FIRST.pk()).limit(2).newestFirst())).containsExactly("5", "4", "3", "2", "1");
        assertThat(idsByPages(Query.of(Query.Index.GSI1, "P#demo#LIST").limit(2))).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void queryKeepsToItsPrefixOrRange() {
        // Given
        table.write(new Write.Put(new Key("p", "A#1"), thing("a1")), new Write.Put(new Key("p", "B#1"), thing("b1")), new Write.Put(new Key("p", "B#2"), thing("b2")),
                new Write.Put(new Key("p", "C#1"), thing("c1")), new Write.Put(new Key("q", "B#1"), thing("other")));

        // Then
        assertThat(ids(Query.of(Query.Index.TABLE, "p").startingWith("B#"))).containsExactly("b1", "b2");
        assertThat(ids(Query.of(Query.Index.TABLE, "p").between("A#1", "B#1"))).containsExactly("a1", "b1");
    }

    @Test
    void cursorOfAnotherPartitionIsRefused() {
        // Given
        storeThings(3);
        Optional<String> cursor = table.query(Query.of(Query.Index.TABLE, FIRST.pk()).limit(1), Pointer.class).nextCursor();

        // Then
        assertThat(cursor).isPresent();
        assertThatThrownBy(() -> table.query(Query.of(Query.Index.TABLE, "P#other#THINGS").after(cursor), Pointer.class)).isInstanceOf(InvalidJson.class);
        assertThatThrownBy(() -> table.query(Query.of(Query.Index.GSI1, FIRST.pk()).after(cursor), Pointer.class)).isInstanceOf(InvalidJson.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "bm8ganNvbg", "W10", "e30", "bnVsbA"})
    void whatIsNoCursorIsRefused(String cursor) {
        assertThatThrownBy(() -> table.query(Query.of(Query.Index.TABLE, FIRST.pk()).after(Optional.of(cursor)), Pointer.class)).isInstanceOf(InvalidJson.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"pk\":\"P#demo#THINGS\"}", "{\"pk\":\"P#demo#THINGS\",\"sk\":\"1\",\"more\":\"x\"}", "{\"pk\":\"P#demo#THINGS\",\"sk\":\"\"}",
        "{\"pk\":\"P#demo#THINGS\",\"sk\":7}", "{\"pk\":\"P#demo#THINGS\",\"sk\":\"9\"}"})
    void forgedCursorIsRefused(String json) {
        // Given
        String cursor = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThatThrownBy(() -> table.query(Query.of(Query.Index.TABLE, FIRST.pk()).startingWith("1").after(Optional.of(cursor)), Pointer.class))
                .isInstanceOf(InvalidJson.class);
    }

    @Test
    void moreRecordsThanOneBatchAreAllFound() {
        // Given
        storeThings(130);
        List<Key> keys = IntStream.rangeClosed(1, 140).mapToObj(i -> new Key(FIRST.pk(), Integer.toString(i))).toList();

        // Then
        assertThat(table.getAll(keys, Pointer.class)).hasSize(130);
        assertThat(table.queryAll(Query.of(Query.Index.TABLE, FIRST.pk()).limit(50), Pointer.class)).hasSize(130);
    }

    @Test
    void countersBeyondAPageAreAllFound() {
        // Given
        for (int day = 1; day <= 5; day++) {
            table.write(new Write.Add(new Key(FIRST.pk(), Integer.toString(day)), "sum", Map.of("A", (long) day)));
        }
        // Then
        assertThat(table.queryCounters(Query.of(Query.Index.TABLE, FIRST.pk()).limit(2)).values()).extracting(counters -> counters.get("A"))
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void wantedRecordsFillTheirPagesAndNoneIsLeftOutOrComesTwice() {
        // Given
        storeThings(9);
        Query query = Query.of(Query.Index.TABLE, FIRST.pk()).newestFirst().limit(2);
        // When
        Page<Pointer> first = table.queryWanted(query, Pointer.class, thing -> Integer.parseInt(thing.id()) % 2 == 1);
        Page<Pointer> second = table.queryWanted(query.after(first.nextCursor()), Pointer.class, thing -> Integer.parseInt(thing.id()) % 2 == 1);
        Page<Pointer> third = table.queryWanted(query.after(second.nextCursor()), Pointer.class, thing -> Integer.parseInt(thing.id()) % 2 == 1);
        // Then
        assertThat(first.values()).extracting(Pointer::id).containsExactly("9", "7");
        assertThat(second.values()).extracting(Pointer::id).containsExactly("5", "3");
        assertThat(third.values()).extracting(Pointer::id).containsExactly("1");
        assertThat(third.nextCursor()).isEmpty();
    }

    private void storeThings(int count) {
        for (int i = 1; i <= count; i++) {
            String id = Integer.toString(i);
            table.write(new Write.Put(new Key(FIRST.pk(), id), thing(id).gsi1(new Key("P#demo#LIST", id))));
        }
    }

    private List<String> idsByPages(Query query) {
        List<String> ids = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<Pointer> page = table.query(query.after(cursor), Pointer.class);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            page.values().forEach(thing -> ids.add(thing.id()));
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        return ids;
    }

    private List<String> ids(Query query) {
        return table.query(query, Pointer.class).values().stream().map(Pointer::id).toList();
    }

    private Optional<String> id(Key key) {
        return table.get(key, Pointer.class).map(stored -> stored.value().id());
    }

    private static Item thing(String id) {
        return Pointer.item("thing", new ClaimId(id));
    }
}
