using System.Runtime.InteropServices;
using System.Text;

namespace RiskFactors.Classification;

/// <summary>
/// The binary file of a topic model, little-endian: the letters RFTOPICS, the version of the format, then the fields of <see cref="TopicWeights"/> in
/// the order in which <see cref="Write"/> writes them. A reader refuses a version that it does not know.
/// </summary>
static class TopicModelFile
{
    public const int Version = 1;

    /// <summary>So many rows no model of English risk factors needs; a file that claims more is damaged.</summary>
    const int MostRows = 4_000_000;

    static readonly byte[] Magic = "RFTOPICS"u8.ToArray();

    public static void Write(Stream output, TopicWeights weights)
    {
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(Convert.FromHexString(weights.DataHash));
        writer.Write(weights.Topics.Length);
        foreach (var topic in weights.Topics)
            writer.Write(topic);
        writer.Write(weights.Keys.Length);
        writer.Write(weights.Unit);
        writer.Write(weights.Temperature);
        writer.Write(weights.Threshold);
        WriteAll(writer, weights.Biases);
        WriteAll(writer, weights.Keys);
        WriteAll(writer, weights.Frequencies);
        WriteAll(writer, weights.Weights);
    }

    /// <exception cref="TopicDataException">The stream holds no topic model of this version, or not the whole of one.</exception>
    public static TopicWeights Read(Stream input, string path)
    {
        try
        {
            return ReadWhole(input, path);
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or DecoderFallbackException)
        {
            throw new TopicDataException(path, null, "the topic model is cut short.");
        }
    }

    static TopicWeights ReadWhole(Stream input, string path)
    {
        using var reader = new BinaryReader(input, Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
            throw new TopicDataException(path, null, "this is no topic model.");
        if (reader.ReadInt32() is var version && version != Version)
            throw new TopicDataException(path, null, $"this is a topic model of version {version}; this program reads version {Version}.");
        var hash = Convert.ToHexStringLower(ReadExactly(reader, 32));
        var topics = new string[Count(reader, TopicScorer.MostTopics)];
        for (var n = 0; n < topics.Length; n++)
            topics[n] = reader.ReadString();
        var rows = Count(reader, MostRows);
        return new TopicWeights
        {
            DataHash = hash,
            Topics = topics,
            Unit = reader.ReadSingle(),
            Temperature = reader.ReadSingle(),
            Threshold = reader.ReadSingle(),
            Biases = ReadAll<float>(reader, topics.Length),
            Keys = ReadAll<uint>(reader, rows),
            Frequencies = ReadAll<float>(reader, rows),
            Weights = ReadAll<short>(reader, rows * TopicWeights.WidthOf(topics.Length)),
        };

        int Count(BinaryReader reader, int most) =>
            reader.ReadInt32() is var count && count > 0 && count <= most ? count : throw new TopicDataException(path, null, "the topic model is damaged.");
    }

    static byte[] ReadExactly(BinaryReader reader, int count) =>
        reader.ReadBytes(count) is var bytes && bytes.Length == count ? bytes : throw new EndOfStreamException();

    static T[] ReadAll<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        RequireLittleEndian();
        var all = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(all.AsSpan()));
        return all;
    }

    static void WriteAll<T>(BinaryWriter writer, T[] all)
        where T : unmanaged
    {
        RequireLittleEndian();
        writer.Write(MemoryMarshal.AsBytes(all.AsSpan()));
    }

    static void RequireLittleEndian()
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Topic models are read on little-endian machines only.");
    }
}
