using FsCheck;
using FsCheck.Fluent;
using RiskFactors.Measures;

namespace RiskFactors.Tests.Measures;

/// <summary>Holds the bit-parallel distances against the plain table, over lengths around the 64 words of a block.</summary>
public class EditDistanceTests
{
    [Fact]
    public void Both_distances_are_those_of_the_plain_table() =>
        Prop.ForAll(Words().Two().ToArbitrary(), sides =>
        {
            EditDistance.WithChanges(sides.Item1, sides.Item2, 300).ShouldBe(Table(sides.Item1, sides.Item2, 1));
            EditDistance.WithoutChanges(sides.Item1, sides.Item2, 300).ShouldBe(Table(sides.Item1, sides.Item2, 2));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(641)]
    public void At_the_ends_of_blocks_too(int length)
    {
        var random = new Random(length);
        foreach (var other in new[] { 1, length - 1, length, length + 1, 2 * length })
        {
            int[] a = [.. Enumerable.Range(0, length).Select(_ => random.Next(4))], b = [.. Enumerable.Range(0, other).Select(_ => random.Next(4))];
            EditDistance.WithChanges(a, b, 4).ShouldBe(Table(a, b, 1));
            EditDistance.WithoutChanges(a, b, 4).ShouldBe(Table(a, b, 2));
        }
    }

    [Fact]
    public void Texts_with_nothing_in_common_are_as_far_apart_as_can_be()
    {
        int[] a = [.. Enumerable.Range(0, 200)], b = [.. Enumerable.Range(200, 100)];

        EditDistance.WithChanges(a, b, 300).ShouldBe(200);
        EditDistance.WithoutChanges(a, b, 300).ShouldBe(300);
    }

    // Few words, so that they repeat; now and then many, so that they do not.
    static Gen<int[]> Words() =>
        from length in Gen.Choose(0, 150)
        from most in Gen.Elements(1, 4, 299)
        from words in Gen.ArrayOf(Gen.Choose(0, most), length)
        select words;

    static int Table(int[] a, int[] b, int costOfChange)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        foreach (var word in a)
        {
            var diagonal = row[0]++;
            for (var n = 1; n <= b.Length; n++)
                (diagonal, row[n]) = (row[n], Math.Min(Math.Min(row[n], row[n - 1]) + 1, diagonal + (word == b[n - 1] ? 0 : costOfChange)));
        }
        return row[^1];
    }
}
