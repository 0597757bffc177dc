using System.Text;
using System.Text.Json;

namespace RiskFactors.Cli.Commands;

/// <summary>"riskfactors topics": the taxonomy as it is in force.</summary>
static class TopicsRun
{
    public static int Run(CliStreams streams, TopicTaxonomy taxonomy, string format)
    {
        using var output = new StreamWriter(streams.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        switch (format)
        {
            case "jsonl":
                WriteJsonLines(output, taxonomy);
                break;
            case "tsv":
                output.WriteLine("id\tgroup\tname\tcovers\tdoes_not_cover\tliterature");
                foreach (var topic in taxonomy.Topics)
                    output.WriteLine(string.Join('\t', topic.Id, topic.Group, topic.Name, topic.Covers, topic.DoesNotCover, topic.Literature));
                break;
            default:
                WriteText(output, taxonomy, Math.Min(streams.Screen?.Width ?? Screen.DefaultWidth, 120));
                break;
        }
        return ExitCode.Success;
    }

    static void WriteText(StreamWriter output, TopicTaxonomy taxonomy, int width)
    {
        foreach (var group in taxonomy.Topics.GroupBy(topic => topic.Group))
        {
            output.WriteLine(group.Key);
            foreach (var topic in group)
            {
                output.WriteLine($"  {topic.Id}: {topic.Name}");
                WriteWrapped(output, topic.Covers, width);
                if (topic.DoesNotCover.Length > 0)
                    WriteWrapped(output, $"not {topic.DoesNotCover}", width);
            }
            output.WriteLine();
        }
    }

    static void WriteWrapped(StreamWriter output, string text, int width)
    {
        const string indent = "      ";
        var line = new StringBuilder(indent);
        foreach (var word in text.Split(' '))
        {
            if (line.Length > indent.Length && line.Length + 1 + word.Length > width)
            {
                output.WriteLine(line);
                line.Clear().Append(indent);
            }
            line.Append(line.Length > indent.Length ? " " : "").Append(word);
        }
        output.WriteLine(line);
    }

    static void WriteJsonLines(StreamWriter output, TopicTaxonomy taxonomy)
    {
        foreach (var topic in taxonomy.Topics)
        {
            output.Flush();
            using (var writer = new Utf8JsonWriter(output.BaseStream, DisclosureJson.WriterOptions))
            {
                writer.WriteStartObject();
                writer.WriteString("id"u8, topic.Id);
                writer.WriteString("group"u8, topic.Group);
                writer.WriteString("name"u8, topic.Name);
                writer.WriteString("covers"u8, topic.Covers);
                writer.WriteString("does_not_cover"u8, topic.DoesNotCover);
                writer.WriteString("literature"u8, topic.Literature);
                writer.WriteEndObject();
            }
            output.WriteLine();
        }
    }
}
