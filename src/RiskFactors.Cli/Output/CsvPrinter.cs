using System.Globalization;
using System.Text;

namespace RiskFactors.Cli.Output;

/// <summary>
/// Comma-separated values (RFC 4180, UTF-8), one row a factor. A file without factors has one row with those columns empty, so that no file that was read
/// vanishes. Written by hand: quoting and neutralising are the lines below, and a library for them costs more start-up than the whole extraction.
/// </summary>
sealed class CsvPrinter : DisclosurePrinter
{
    const string Header =
        "path,issuer,cik,ticker,accession,form,exhibit,filed,period,status,section,section_kind,ordinal,group,heading,text,start,end,topic,probability";

    readonly StreamWriter output;
    bool atRowStart = true;

    public CsvPrinter(Stream output)
    {
        this.output = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n" };
        this.output.WriteLine(Header);
    }

    public override void Print(Disclosure disclosure, string source)
    {
        foreach (var factor in disclosure.Factors)
            WriteRow(disclosure, factor);
        if (disclosure.Factors.Count == 0)
            WriteRow(disclosure, null);
        output.Flush();
    }

    public override void Close() => output.Flush();

    void WriteRow(Disclosure disclosure, RiskFactor? factor)
    {
        var filing = disclosure.Filing;
        Write(disclosure.Source.Path);
        Write(filing.Issuer);
        Write(filing.Cik);
        Write(filing.Ticker);
        Write(filing.Accession);
        Write(filing.Form);
        Write(filing.Exhibit);
        Write(filing.Filed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Write(filing.Period?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Write(ContractName.Of(disclosure.Status));
        Write(factor?.Section);
        Write(factor is null ? null : ContractName.Of(disclosure.Sections[factor.Section].Kind));
        Write(factor?.Ordinal);
        Write(factor?.Group);
        Write(factor?.Heading);
        Write(factor?.Text);
        Write(factor?.SourceSpan.Start);
        Write(factor?.SourceSpan.End);
        Write((string?)null); // topic
        Write((string?)null); // probability
        output.WriteLine();
        atRowStart = true;
    }

    void Write(int? number) => Write(number?.ToString(CultureInfo.InvariantCulture));

    void Write(string? text)
    {
        if (!atRowStart)
            output.Write(',');
        atRowStart = false;
        if (string.IsNullOrEmpty(text))
            return;
        // A cell that opens so is a formula to a spreadsheet, and the text is a stranger's: https://owasp.org/www-community/attacks/CSV_Injection.
        var guard = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" : "";
        if (text.AsSpan().IndexOfAny(",\"\r\n") < 0)
            output.Write(guard + text);
        else
            output.Write($"\"{guard}{text.Replace("\"", "\"\"")}\"");
    }
}
