using System.Text.Json;
using System.Text.RegularExpressions;
using Parquet;
using RiskFactors.Cli;
using RiskFactors.Reports;
using RiskFactors.Reports.Panel;
using RiskFactors.Tests.Cli;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Reports;

/// <summary>The panel of a store, from the command to its files.</summary>
public sealed class PanelTests : IDisposable
{
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    string Store => folder.Path("risk.db");

    CliRun Panel(params string[] args) => CliRun.Of(["panel", "--store", Store, "-o", folder.Path("panel"), .. args]);

    void Import(string day, params string[] factors) => CliRun.Of(
        "import", folder.Write($"{day}.txt", $"MILLBROOK, {day} - Brindle Foods, Inc. (Nasdaq: BRDL) said today that sales rose.\n\n{Releases.WithFactors(factors)}"), "--store", Store)
        .ExitCode.ShouldBe(0);

    List<JsonElement> Rows(string table) =>
        [.. File.ReadLines(folder.Path($"panel/{table}.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)];

    [Fact]
    public void A_row_tells_what_became_of_the_factors_since_the_prior_filing()
    {
        Import("May 2, 2019", "the price of oats", "the loss of a large customer", "a strike of our bakers");
        Import("August 1, 2019", "the price of oats", "the loss of a large customer or grocer", "new taxes on sugar");

        Panel("--format", "jsonl").ShouldBe(new CliRun(0, "", $"riskfactors: 2 filings and 6 factors were written to {folder.Path("panel")}.\n"));

        var (first, second) = (Rows("filings")[0], Rows("filings")[1]);
        first.GetProperty("n_added").ValueKind.ShouldBe(JsonValueKind.Null, "nothing was compared");
        second.GetProperty("prior").GetString().ShouldBe(first.GetProperty("filing").GetString());
        second.GetProperty("days_since_prior").GetInt32().ShouldBe(91);
        Numbers(second, "n_unchanged", "n_reworded", "n_added", "n_removed").ShouldBe([1, 1, 1, 1]);
        first.GetProperty("sim_cosine").ValueKind.ShouldBe(JsonValueKind.Null);
        second.GetProperty("n_legend_gained").ValueKind.ShouldBe(JsonValueKind.Null, "neither release lists words that identify forward-looking statements");
        second.GetProperty("sim_cosine").GetDouble().ShouldBeInRange(0.5, 0.99);
        second.GetProperty("sh_commodity_prices").GetDouble().ShouldBe(1 / 3.0, 1e-9);
        Rows("factors").Select(row => row.GetProperty("change").GetString()).ShouldBe([null, null, null, "unchanged", "reworded", "added"]);
        Rows("factors")[4].GetProperty("prior_ordinals").GetString().ShouldBe("2");
    }

    static List<int> Numbers(JsonElement row, params string[] columns) => [.. columns.Select(column => row.GetProperty(column).GetInt32())];

    [Fact]
    public void What_a_filing_is_compared_with_need_not_be_in_the_panel()
    {
        Import("May 2, 2019", "the price of oats", "the loss of a large customer", "a strike of our bakers");
        Import("August 1, 2019", "the price of oats", "the loss of a large customer", "new taxes on sugar");

        Panel("--format", "jsonl", "--from", "2019-07-01").ExitCode.ShouldBe(0);

        Rows("filings").ShouldHaveSingleItem().GetProperty("n_added").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void A_filing_that_lists_no_factors_is_no_end_of_any()
    {
        Import("May 2, 2019", "the price of oats", "the loss of a large customer", "a strike of our bakers");
        CliRun.Of("import", folder.Write("b.txt", $"MILLBROOK, August 1, 2019 - Brindle Foods, Inc. (Nasdaq: BRDL) opened a bakery.\n\n{Releases.WithoutFactors}"), "--store", Store).ExitCode.ShouldBe(0);

        Panel("--format", "jsonl").ExitCode.ShouldBe(0);

        Rows("filings")[1].GetProperty("n_factors").GetInt32().ShouldBe(0);
        Rows("filings")[1].GetProperty("n_removed").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void A_topic_picks_its_factors()
    {
        Import("May 2, 2019", "the price of oats", "the loss of a large customer", "a strike of our bakers");

        Panel("--format", "jsonl", "--topic", "commodity-prices").ExitCode.ShouldBe(0);

        Rows("factors").ShouldHaveSingleItem().GetProperty("text").GetString().ShouldBe("the price of oats");
        Rows("filings").ShouldHaveSingleItem().GetProperty("n_factors").GetInt32().ShouldBe(3);
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_is_neutralised()
    {
        Import("May 2, 2019", "=HYPERLINK(\"http://example.com\") or the price of oats", "the loss of a large customer", "a strike of our bakers");

        Panel().ExitCode.ShouldBe(0);

        File.ReadAllText(folder.Path("panel/factors.csv")).ShouldContain(",\"'=HYPERLINK(");
    }

    [Fact]
    public async Task Parquet_holds_what_the_json_lines_hold()
    {
        Import("May 2, 2019", "the price of oats", "the loss of a large customer", "a strike of our bakers");
        Import("August 1, 2019", "the price of oats", "the loss of a large customer or grocer", "new taxes on sugar");
        Panel("--format", "jsonl").ExitCode.ShouldBe(0);
        Panel("--format", "parquet").ExitCode.ShouldBe(0);

        foreach (var table in (string[])["filings", "factors"])
        {
            using var file = File.OpenRead(folder.Path($"panel/{table}.parquet"));
            await using var reader = await ParquetReader.CreateAsync(file);
            using var group = reader.OpenRowGroupReader(0);
            var rows = Rows(table);
            var kinds = FilingPanel.Columns.Where(column => column.Table == table).ToDictionary(column => column.Name, column => column.Type);
            foreach (var field in reader.Schema.GetDataFields())
            {
                var cells = rows.Select(row => row.GetProperty(field.Name));
                if (kinds[field.Name] == PanelType.Text)
                {
                    var texts = new string?[rows.Count];
                    await group.ReadAsync(field, texts.AsMemory()!);
                    texts.ShouldBe(cells.Select(cell => cell.GetString()), field.Name);
                }
                else if (kinds[field.Name] == PanelType.Real)
                {
                    var numbers = new double?[rows.Count];
                    await group.ReadAsync<double>(field, numbers.AsMemory());
                    numbers.ShouldBe(cells.Select(cell => cell.ValueKind == JsonValueKind.Null ? (double?)null : cell.GetDouble()), field.Name);
                }
                else if (kinds[field.Name] == PanelType.Integer)
                {
                    var numbers = new int?[rows.Count];
                    await group.ReadAsync<int>(field, numbers.AsMemory());
                    numbers.ShouldBe(cells.Select(cell => cell.ValueKind == JsonValueKind.Null ? (int?)null : cell.GetInt32()), field.Name);
                }
            }
        }
    }

    [Fact]
    public void Every_row_of_the_dictionary_is_a_column_and_every_name_suits_a_statistics_program()
    {
        var used = FilingPanel.Columns.Concat(PanelDictionary.Table.Columns).ToList();
        foreach (var row in PanelDictionary.All)
        {
            var pattern = new Regex("^" + Regex.Replace(row.Name, @"\{\w+\}", @"\w+") + "$");
            used.ShouldContain(column => column.Table == row.Table && pattern.IsMatch(column.Name), $"{row.Table}, {row.Name} is no column");
        }
        foreach (var column in used)
            column.Name.ShouldMatch("^[a-z][a-z0-9_]{0,31}$", "Stata takes 32");
        used.Select(column => (column.Table, column.Name)).ShouldBeUnique();
    }

    [Fact]
    public void The_dictionary_is_as_approved()
    {
        Import("May 2, 2019", "the price of oats", "the loss of a large customer", "a strike of our bakers");
        Panel().ExitCode.ShouldBe(0);

        Approved.ShouldBe("panel-dictionary.csv", File.ReadAllText(folder.Path("panel/dictionary.csv")));
    }

    [Fact]
    public void Nothing_that_fits_is_1_and_leaves_the_folder_alone()
    {
        Import("May 2, 2019", "the price of oats", "the loss of a large customer", "a strike of our bakers");

        Panel("--form", "10-K").ShouldBe(new CliRun(ExitCode.NothingFound, "", $"riskfactors: no filing of {Store} fits; nothing was written.\n"));

        Directory.Exists(folder.Path("panel")).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_that_is_a_file_is_told()
    {
        Import("May 2, 2019", "the price of oats", "the loss of a large customer", "a strike of our bakers");
        folder.Write("panel", "notes");

        Panel().ShouldBe(new CliRun(ExitCode.CouldNotRun, "", $"riskfactors: --output {folder.Path("panel")}: this is a file.\n"));
    }
}
