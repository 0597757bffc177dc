using System.Text;
using System.Text.Json;

namespace RiskFactors.Cli.Inputs;

/// <summary>
/// A list of inputs, one a line: a path, or a JSON object {"path": …} or {"text": …} whose further fields are carried through to the result. Where its beginning
/// holds a zero byte, as find -print0 writes it, that ends every line.
/// </summary>
/// <param name="name">What the list is called: "-" for standard input.</param>
/// <param name="maxBytes">The largest text.</param>
sealed class InputList(string name, long maxBytes)
{
    /// <summary>What the lines say, one line in memory at a time. A line is good until the next one is asked for.</summary>
    public IEnumerable<ListLine> Read(Stream stream)
    {
        // Few characters are escaped in JSON, and the path and the fields want some room too.
        var limit = (int)Math.Min(Array.MaxLength / 2, 2 * maxBytes + (1 << 20));
        var buffer = new byte[64 * 1024];
        int start = 0, end = 0, searched = 0;
        var number = 1;
        byte? terminator = null;
        var isTooLong = false;
        while (true)
        {
            var rest = buffer.AsSpan(searched, end - searched);
            terminator ??= rest.Contains((byte)0) ? (byte)0 : rest.Contains((byte)'\n') ? (byte)'\n' : null;
            var hit = terminator is { } known ? rest.IndexOf(known) : -1;
            if (hit >= 0)
            {
                var line = buffer.AsMemory(start, searched + hit - start);
                start = searched = searched + hit + 1;
                if (isTooLong || !IsBlank(line.Span))
                    yield return isTooLong ? TooLong(number) : Parse(line, number);
                isTooLong = false;
                number++;
                continue;
            }
            searched = end;
            if (isTooLong || end - start > limit)
            {
                // Nothing of such a line is of use but its end.
                isTooLong = true;
                start = searched = end = 0;
            }
            else if (start > 0)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                (searched, end, start) = (searched - start, end - start, 0);
            }
            if (end == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(limit + 64 * 1024L, 2L * buffer.Length));
            var read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0)
            {
                if (isTooLong || !IsBlank(buffer.AsSpan(start, end - start)))
                    yield return isTooLong ? TooLong(number) : Parse(buffer.AsMemory(start, end - start), number);
                yield break;
            }
            end += read;
        }
    }

    static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r\uFEFF"u8) < 0;

    ListLine TooLong(int number) => Bad(number, $"The line is longer than a text of {maxBytes} bytes can be.");

    ListLine Bad(int number, string message) => new(Name(number), null, null, new FilingReadException("bad-line", message));

    string Name(int number) => $"{name}:{number}";

    ListLine Parse(ReadOnlyMemory<byte> bytes, int number)
    {
        var line = bytes.Span;
        if (line.StartsWith("\uFEFF"u8))
            line = line[3..];
        if (line[^1] == '\r')
            line = line[..^1];
        if (line[0] != '{')
            return new(Encoding.UTF8.GetString(line), null, null, null);
        try
        {
            return ParseObject(line, number);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Bad(number, $"The line is no JSON object with a path or a text: {(e as JsonException)?.Message.Split(" LineNumber")[0] ?? e.Message}");
        }
    }

    ListLine ParseObject(ReadOnlySpan<byte> line, int number)
    {
        var json = new Utf8JsonReader(line);
        json.Read();
        string? path = null;
        byte[]? text = null;
        var fields = new MemoryStream();
        using var writer = new Utf8JsonWriter(fields, DisclosureJson.WriterOptions);
        writer.WriteStartObject();
        var carried = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("path"u8))
            {
                json.Read();
                path = json.GetString();
            }
            else if (json.ValueTextEquals("text"u8))
            {
                json.Read();
                text = TextOf(ref json);
            }
            else
            {
                writer.WritePropertyName(json.GetString()!);
                json.Read();
                var from = (int)json.TokenStartIndex;
                json.Skip();
                writer.WriteRawValue(line[from..(int)json.BytesConsumed], skipInputValidation: true);
                carried++;
            }
        }
        if (json.Read())
            throw new JsonException("something stands behind the object.");
        writer.WriteEndObject();
        writer.Flush();
        if (text is null && string.IsNullOrEmpty(path))
            return Bad(number, "The line's object has neither \"path\" nor \"text\".");
        return new(path ?? Name(number), text, carried > 0 ? fields.ToArray() : null, null);
    }

    static byte[]? TextOf(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.Null)
            return null;
        var text = new byte[json.ValueSpan.Length];
        return text.AsSpan(0, json.CopyString(text)).ToArray();
    }
}

/// <summary>What one line of a list says.</summary>
/// <param name="Path">The file, folder or archive that it names; the name of the text where it gives one.</param>
/// <param name="Text">The text that it gives, in UTF-8, or null.</param>
/// <param name="Fields">A JSON object of the further fields, or null where there are none.</param>
/// <param name="Failure">Why it says nothing, or null.</param>
sealed record ListLine(string Path, byte[]? Text, byte[]? Fields, FilingReadException? Failure);
