using FsCheck;
using FsCheck.Fluent;

namespace RiskFactors.Tests.Comparison;

/// <summary>Lists of factors as an invented issuer tells them, and what becomes of them from one release to the next.</summary>
static class Edits
{
    /// <summary>No two share a telling word.</summary>
    public static readonly string[] Pool =
    [
        "the price of oats and barley on the Chicago market",
        "strikes by bakers at our plant in Millbrook",
        "the loss of Granger Stores, our largest customer",
        "fires in our wooden warehouses",
        "patents that Kestrel holds on slicing machines",
        "a drought that lowers the river below our turbines",
        "the terms of our credit agreement with lenders",
        "recalls of bread that holds traces of nuts",
        "rules on labels that Congress debates",
        "hackers who steal passwords from our website",
        "a pension plan whose assets fall short of its duties",
        "cheaper imports from Canadian rivals",
        "the retirement of Mrs. Halloway, who founded us",
        "delays in building the ovens of Springdale",
        "earthquakes along the coast where our ferries land",
        "a court ruling on overtime pay",
    ];

    static readonly string[] Fillers = ["further", "recent", "unexpected", "possible", "sudden"];

    /// <summary>Some of the pool, in some order.</summary>
    public static Gen<string[]> Factors() => from order in Gen.Shuffle(Pool) from count in Gen.Choose(2, 9) select order[..count];

    /// <summary>An old list and a new one: factors were deleted, inserted, moved, reworded, split and merged.</summary>
    public static Gen<(string[] Old, string[] New)> Pairs() =>
        from all in Gen.Shuffle(Pool)
        from count in Gen.Choose(3, 9)
        from fates in Gen.ArrayOf(Gen.Choose(0, 9), all.Length)
        from order in Gen.Choose(0, 2)
        from shuffled in Gen.Shuffle(Enumerable.Range(0, all.Length).ToArray())
        select Edited(all[..count], fates, order == 0 ? shuffled : null);

    /// <summary>A factor with a word more than before, behind its first, with or without commas.</summary>
    public static string Reworded(string factor, int choice)
    {
        var filler = Fillers[choice % Fillers.Length];
        return factor.Insert(factor.IndexOf(' ', StringComparison.Ordinal), choice % 2 == 0 ? $" {filler}" : $", {filler},");
    }

    static (string[] Old, string[] New) Edited(string[] factors, int[] fates, int[]? order)
    {
        List<string> old = [], @new = [];
        for (var n = 0; n < factors.Length; n++)
        {
            var next = n + 1 < factors.Length ? factors[n + 1] : null;
            switch (fates[n])
            {
                case 0:
                    old.Add(factors[n]);
                    break;
                case 1:
                    @new.Add(factors[n]);
                    break;
                case 2 or 3:
                    old.Add(factors[n]);
                    @new.Add(Reworded(factors[n], n));
                    break;
                case 4 when next is not null:
                    old.Add($"{factors[n]} and {next}");
                    @new.AddRange([factors[n], next]);
                    n++;
                    break;
                case 5 when next is not null:
                    old.AddRange([factors[n], next]);
                    @new.Add($"{factors[n]} and {next}");
                    n++;
                    break;
                default:
                    old.Add(factors[n]);
                    @new.Add(factors[n]);
                    break;
            }
        }
        return ([.. old], order is null ? [.. @new] : [.. order.Where(n => n < @new.Count).Select(n => @new[n])]);
    }
}
