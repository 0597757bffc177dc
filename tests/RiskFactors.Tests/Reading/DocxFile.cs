using System.IO.Compression;
using RiskFactors.Reading;

namespace RiskFactors.Tests.Reading;

/// <summary>Makes Word files as a word processor would, around the XML of their body.</summary>
static class DocxFile
{
    const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    public const string Styles =
        $"<w:styles {Namespaces}><w:style w:type=\"paragraph\" w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/><w:rPr><w:b/></w:rPr></w:style>" +
        "<w:style w:type=\"paragraph\" w:styleId=\"Lead\"><w:name w:val=\"Lead\"/><w:basedOn w:val=\"Base\"/><w:rPr><w:i/></w:rPr></w:style>" +
        "<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:name w:val=\"Base\"/><w:basedOn w:val=\"Lead\"/><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:style>" +
        "<w:style w:type=\"paragraph\" w:styleId=\"Bullets\"><w:name w:val=\"List Bullet\"/><w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr></w:style></w:styles>";

    public static string Document(string body) => $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document {Namespaces}><w:body>{body}</w:body></w:document>";

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(content);
            }
        return bytes.ToArray();
    }

    public static FilingText Read(string body)
    {
        var package = DocxPackage.Open(Zip(("word/document.xml", Document(body)), ("word/styles.xml", Styles)), 1 << 20);
        var builder = new FilingTextBuilder(package.Document);
        DocxReader.Read(package, builder);
        return builder.Build(new FilingSource("-", "", 0, SourceFormat.Docx), new Filing());
    }
}
