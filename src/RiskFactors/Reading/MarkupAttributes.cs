namespace RiskFactors.Reading;

/// <summary>Walks the attributes of one tag, given what stands between its name and its closing bracket.</summary>
ref struct MarkupAttributes(ReadOnlySpan<char> tag)
{
    ReadOnlySpan<char> rest = tag;

    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>The value as written, without quotation marks; character references in it are not decoded.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    public bool Next()
    {
        var at = 0;
        while (at < rest.Length && (IsSpace(rest[at]) || rest[at] == '/'))
            at++;
        if (at == rest.Length)
            return false;
        var name = at++;
        while (at < rest.Length && !IsSpace(rest[at]) && rest[at] is not ('=' or '/' or '>'))
            at++;
        Name = rest[name..at];
        Value = default;
        while (at < rest.Length && IsSpace(rest[at]))
            at++;
        if (at < rest.Length && rest[at] == '=')
            at = ReadValue(at + 1);
        rest = rest[at..];
        return true;
    }

    int ReadValue(int at)
    {
        while (at < rest.Length && IsSpace(rest[at]))
            at++;
        if (at == rest.Length)
            return at;
        var quote = rest[at];
        if (quote is '"' or '\'')
        {
            var close = rest[(at + 1)..].IndexOf(quote);
            if (close >= 0)
            {
                Value = rest.Slice(at + 1, close);
                return at + close + 2;
            }
            at++;
        }
        var start = at;
        while (at < rest.Length && !IsSpace(rest[at]))
            at++;
        Value = rest[start..at];
        return at;
    }

    /// <summary>The value of an attribute, or an empty span where the tag has none of that name.</summary>
    public static ReadOnlySpan<char> Find(MarkupAttributes attributes, string name)
    {
        while (attributes.Next())
            if (attributes.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return attributes.Value;
        return default;
    }

    static bool IsSpace(char c) => c is ' ' or '\n' or '\r' or '\t' or '\f';
}
