using System.ComponentModel;
using System.Diagnostics;

namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>A drawing as PDF: its SVG through rsvg-convert of librsvg, which sets text as text and embeds the font.</summary>
static class PdfFile
{
    const string Program = "rsvg-convert";
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static void Write(Figure figure, Chart chart, ChartOptions options, Stream output)
    {
        using var svg = new MemoryStream();
        SvgFile.Write(figure, chart, svg);
        using var fonts = options.FontFile is null ? null : new FontFolder(options.FontFile);
        using var process = Start(fonts?.Configuration);
        using var deadline = new CancellationTokenSource(Patience);
        try
        {
            using var pdf = new MemoryStream();
            var error = process.StandardError.ReadToEndAsync(deadline.Token);
            var copy = process.StandardOutput.BaseStream.CopyToAsync(pdf, deadline.Token);
            try
            {
                process.StandardInput.BaseStream.Write(svg.GetBuffer(), 0, (int)svg.Length);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It ended before it had read everything; what it said is told below.
            }
            copy.GetAwaiter().GetResult();
            var said = error.GetAwaiter().GetResult().Trim();
            process.WaitForExitAsync(deadline.Token).GetAwaiter().GetResult();
            if (process.ExitCode != 0 || pdf.Length == 0)
                throw new ChartPdfException($"{Program} made no PDF of the chart{(said.Length > 0 ? $": {said.ReplaceLineEndings(" ")}" : ".")}");
            pdf.Position = 0;
            pdf.CopyTo(output);
        }
        catch (OperationCanceledException late)
        {
            process.Kill(entireProcessTree: true);
            throw new ChartPdfException($"{Program} was not done within a minute.", late);
        }
    }

    static Process Start(string? fontConfiguration)
    {
        var start = new ProcessStartInfo(Program, ["--format", "pdf"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        // The date in the file would differ from run to run: https://reproducible-builds.org/specs/source-date-epoch/.
        start.Environment.TryAdd("SOURCE_DATE_EPOCH", "0");
        if (fontConfiguration is not null)
            start.Environment["FONTCONFIG_FILE"] = fontConfiguration;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new ChartPdfException($"A PDF needs the program {Program}, which is not installed: install it (the package librsvg2-bin), or write the chart as SVG.", missing);
        }
    }

    /// <summary>A configuration of fontconfig that knows the given file beside what is installed.</summary>
    sealed class FontFolder : IDisposable
    {
        readonly string root = Directory.CreateTempSubdirectory("riskfactors-fonts-").FullName;

        public FontFolder(string file)
        {
            File.Copy(file, Path.Combine(root, "font" + Path.GetExtension(file)));
            File.WriteAllText(
                Configuration,
                $"""
                <?xml version="1.0"?>
                <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
                <fontconfig>
                  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
                  <dir>{System.Security.SecurityElement.Escape(root)}</dir>
                  <cachedir>{System.Security.SecurityElement.Escape(root)}</cachedir>
                </fontconfig>
                """);
        }

        public string Configuration => Path.Combine(root, "fonts.conf");

        public void Dispose() => Directory.Delete(root, recursive: true);
    }
}
