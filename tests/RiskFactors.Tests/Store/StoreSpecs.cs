using RiskFactors.Store;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Store;

/// <summary>Whose filings are stored and how they are named, as the specs tell.</summary>
public sealed class StoreSpecs : IDisposable
{
    readonly TempFolder folder = new();

    public static TheoryData<int, string, string, string> Issuers => SpecFile.Examples("issuers.md", "issuers");

    public static TheoryData<int, string, string, string> References => SpecFile.Examples("references.md", "references");

    public void Dispose() => folder.Dispose();

    FilingStore Open() => FilingStore.Open(folder.Path("risk.db"), new() { Access = StoreAccess.Create });

    [Theory]
    [MemberData(nameof(Issuers))]
    public void Issuers_are_recognised(int line, string name, string input, string expected)
    {
        var otherwise = new List<string>();
        using (var store = Open())
        {
            foreach (var row in input.Split('\n'))
                if (row.StartsWith("remove ", StringComparison.Ordinal))
                    store.Remove(store.List(new()).Single(filing => filing.Key == row["remove ".Length..]));
                else if (store.Import(ItemOf(row)) is { IsSaidOtherwise: true } result)
                    otherwise.Add(result.Filing.Key);
            store.Flush();
        }
        using var again = Open();
        var issuers = again.Issuers.Select(issuer =>
            string.Join(' ', ((string?[])[issuer.Name, issuer.Cik, .. issuer.Tickers]).Where(part => part is not null)) + ": " + Keys(again.FilingsOf(issuer)));
        List<string> told = [.. issuers];
        if (Keys(again.List(new()).Where(filing => filing.Issuer is null)) is { Length: > 0 } nobodys)
            told.Add($"nobody: {nobodys}");
        if (otherwise.Count > 0)
            told.Add($"said otherwise: {string.Join(' ', otherwise)}");
        string.Join('\n', told).ShouldBe(expected, $"line {line}, {name}");
        again.Verify().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(References))]
    public void References_mean_filings(int line, string name, string input, string expected)
    {
        using var store = Open();
        var found = new List<string>();
        foreach (var row in input.Split('\n'))
            if (row.StartsWith("? ", StringComparison.Ordinal))
                found.Add(Meaning(store, row[2..]));
            else
                store.Import(ItemOf(row));
        string.Join('\n', found).ShouldBe(expected, $"line {line}, {name}");
    }

    static string Meaning(FilingStore store, string reference)
    {
        try
        {
            return store.Find(reference).Key;
        }
        catch (StoreException e)
        {
            return e.Code;
        }
    }

    static string Keys(IEnumerable<StoredFiling> filings) => string.Join(' ', filings.Select(filing => filing.Key).Order(StringComparer.Ordinal));

    // "a: Brindle Foods, Inc. | 0000012345 | BRDL --issuer BRDL"
    static ImportItem ItemOf(string row)
    {
        var said = row.Split("--issuer ");
        var colon = said[0].IndexOf(':');
        var key = said[0][..colon];
        var cells = said[0][(colon + 1)..].Split('|').Select(cell => cell.Trim() is { Length: > 0 } text ? text : null).ToArray();
        DateOnly? Day(int n) => cells.ElementAtOrDefault(n) is { } day ? DateOnly.Parse(day) : null;
        var isHash = key.Length == 64;
        return new(
            Cli.HandMade.Disclosure with
            {
                Filing = new(cells[0], cells.ElementAtOrDefault(1), cells.ElementAtOrDefault(2), isHash ? null : key, cells.ElementAtOrDefault(3), null, Day(4), Day(5)),
                Source = Cli.HandMade.Disclosure.Source with { Sha256 = isHash ? key : string.Concat(key.Select(c => $"{(int)c:x4}")).PadRight(64, '0')[..64] },
            },
            Issuer: said.Length > 1 ? said[1].Trim() : null);
    }
}
