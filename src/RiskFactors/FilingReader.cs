using RiskFactors.Reading;
namespace RiskFactors;
/// <summary>x</summary>
public static class FilingReader
{
    /// <summary>x</summary>
    public static FilingText Read(ReadOnlyMemory<byte> bytes, string path, FilingReadOptions? options = null)
    {
        var s = System.Text.Encoding.UTF8.GetString(bytes.Span);
        var b = new FilingTextBuilder(s);
        if (path.EndsWith("htm")||path.EndsWith("html")) HtmlReader.Read(s,0,s.Length,b);
        else { int p=0; foreach(var line in s.Split("\n\n")){ int e=p+line.Length; int a=p; while(a<e&&(s[a]=='#'||s[a]=='*'&&a+1<e&&s[a+1]=='*'))a++; b.AppendCollapsed(a,e); b.Close(new BlockDraft{Kind=s[p]=='#'?BlockKind.Heading:BlockKind.Paragraph,Table=-1,Row=-1},e); p=e+2; } }
        return b.Build(new FilingSource(path,"",bytes.Length,SourceFormat.Text), new Filing());
    }
}

/// <summary>What to read of a file.</summary>
public sealed record FilingReadOptions
{
    /// <summary>The document of a submission to read, by its type ("EX-99.1", "8-K"); null for the main document and its press-release exhibits.</summary>
    public string? Document { get; init; }

    /// <summary>The largest file that is read, in bytes; 256 MiB unless told.</summary>
    public long MaxBytes { get; init; } = 256L << 20;
}
