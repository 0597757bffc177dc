using System.Buffers;
using System.Text;
using System.Text.Json;
using RiskFactors.Cli.Inputs;

namespace RiskFactors.Cli.Commands;

/// <summary>
/// "riskfactors sentences" as it is meant. Plain text is split as it stands, so that offsets are the file's and a blank line ends a paragraph; any other
/// format is split block by block as a person reads it, and the offsets are those of the decoded source.
/// </summary>
sealed class SentencesRun(CliStreams streams, string path, SentenceFormat format)
{
    readonly ArrayBufferWriter<byte> lines = new(64 * 1024);

    public int Run()
    {
        if (Directory.Exists(path))
            throw new UsageException($"{path}: This is a folder; name one file.");
        FilingText filing;
        var input = new InputFile(path);
        try
        {
            filing = FilingReader.Read(new InputBytes(new FilingReadOptions().MaxBytes).Read(input, streams.Input), path);
        }
        catch (Exception e)
        {
            throw new UsageException($"{path}: {InputFailure.Of(input, e).Message}");
        }
        var count = filing.Origin.Format == SourceFormat.Text ? PrintSource(filing) : PrintBlocks(filing);
        Flush(0);
        return count > 0 ? ExitCode.Success : ExitCode.NothingFound;
    }

    int PrintSource(FilingText filing)
    {
        var count = 0;
        foreach (var sentence in SentenceSplitter.English.Split(filing.Source))
        {
            Print(sentence, sentence.Of(filing.Source));
            count++;
        }
        return count;
    }

    int PrintBlocks(FilingText filing)
    {
        var count = 0;
        foreach (var block in filing.Blocks)
        {
            if (!block.IsContent)
                continue;
            foreach (var sentence in SentenceSplitter.English.Split(block.Content.Of(filing.Text)))
            {
                var span = new TextSpan(block.Content.Start + sentence.Start, block.Content.Start + sentence.End);
                Print(filing.ToSource(span), span.Of(filing.Text));
                count++;
            }
        }
        return count;
    }

    void Print(TextSpan place, ReadOnlySpan<char> text)
    {
        var line = Collapse(text);
        if (format == SentenceFormat.Text)
            Encoding.UTF8.GetBytes(line, lines);
        else
            using (var json = new Utf8JsonWriter(lines, DisclosureJson.WriterOptions))
            {
                json.WriteStartObject();
                json.WriteNumber("start"u8, place.Start);
                json.WriteNumber("end"u8, place.End);
                json.WriteString("text"u8, line);
                json.WriteEndObject();
            }
        lines.Write("\n"u8);
        Flush(48 * 1024);
    }

    /// <summary>The text with every run of white space as one space: the sentence as a person reads it, on one line.</summary>
    static string Collapse(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (!char.IsWhiteSpace(letter))
                line.Append(letter);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        return line.ToString();
    }

    void Flush(int above)
    {
        if (lines.WrittenCount <= above)
            return;
        streams.Output.Write(lines.WrittenSpan);
        streams.Output.Flush();
        lines.ResetWrittenCount();
    }
}

/// <summary>The forms in which sentences are printed.</summary>
enum SentenceFormat
{
    Text,
    JsonLines,
}
