using System.Text;

namespace RiskFactors.Comparison;

/// <summary>
/// The way from one text to another as runs of text, for a reader: whole words; and a word or two of grammar that happen to stand between two changes are
/// part of the change.
/// </summary>
static class WordChanges
{
    /// <summary>Share of words that both texts have in common and in order, from 0 to 1.</summary>
    public static double Similarity(WordTokens old, WordTokens @new, int[] matches)
    {
        var words = old.Ids.Length + @new.Ids.Length;
        return words == 0 ? 1 : 2.0 * CountOf(matches) / words;
    }

    static int CountOf(int[] matches)
    {
        var count = 0;
        foreach (var match in matches)
            if (match >= 0)
                count++;
        return count;
    }

    public static List<WordChange> Of(WordTokens old, WordTokens @new, int[] matches, WordWeights weights)
    {
        var script = new Script(old.Text, @new.Text);
        matches = WithoutIslands(old, matches, weights);
        for (var o = 0; o < matches.Length; o++)
            if (matches[o] >= 0)
                script.Keep(old.Spans[o], @new.Spans[matches[o]]);
        return script.Close();
    }

    /// <summary>"[of the]" between two changes: to take out the words around and leave it standing makes a redline that nobody can read.</summary>
    static int[] WithoutIslands(WordTokens old, int[] matches, WordWeights weights)
    {
        const int longest = 2;
        var cleaned = (int[])matches.Clone();
        var lastNew = -1;
        var lastOld = -1;
        for (var start = 0; start < matches.Length;)
        {
            if (matches[start] < 0)
            {
                start++;
                continue;
            }
            var end = start + 1;
            while (end < matches.Length && matches[end] == matches[end - 1] + 1)
                end++;
            var isBetween = start - lastOld > 1 && matches[start] - lastNew > 1 && end < matches.Length && matches[end] < 0;
            if (isBetween && end - start <= longest && IsGrammar(old, start, end, weights))
                Array.Fill(cleaned, -1, start, end - start);
            lastOld = end - 1;
            lastNew = matches[end - 1];
            start = end;
        }
        return cleaned;
    }

    static bool IsGrammar(WordTokens old, int start, int end, WordWeights weights)
    {
        for (var n = start; n < end; n++)
            if (!weights.IsGrammar(old.Ids[n]))
                return false;
        return true;
    }

    sealed class Script(string old, string @new)
    {
        readonly List<WordChange> changes = [];
        readonly StringBuilder run = new();
        WordOperation operation;
        int oldAt;
        int newAt;

        /// <summary>Goes on to two words that are the same but perhaps for their case.</summary>
        public void Keep(TextSpan oldWord, TextSpan newWord)
        {
            Change(old.AsSpan(oldAt, oldWord.Start - oldAt), @new.AsSpan(newAt, newWord.Start - newAt));
            var from = oldWord.Of(old);
            var to = newWord.Of(@new);
            if (from.SequenceEqual(to))
                Add(WordOperation.Equal, to);
            else
                Replace(from, to);
            (oldAt, newAt) = (oldWord.End, newWord.End);
        }

        public List<WordChange> Close()
        {
            Change(old.AsSpan(oldAt), @new.AsSpan(newAt));
            EndRun();
            return changes;
        }

        /// <summary>What stands between two words that were kept: spaces and punctuation at its ends may be the same.</summary>
        void Change(ReadOnlySpan<char> from, ReadOnlySpan<char> to)
        {
            var head = 0;
            while (head < from.Length && head < to.Length && from[head] == to[head] && !char.IsLetterOrDigit(from[head]) && !char.IsSurrogate(from[head]))
                head++;
            var tail = 0;
            while (tail < from.Length - head && tail < to.Length - head && from[^(tail + 1)] == to[^(tail + 1)] && !char.IsLetterOrDigit(from[^(tail + 1)])
                && !char.IsSurrogate(from[^(tail + 1)]))
                tail++;
            Add(WordOperation.Equal, from[..head]);
            Replace(from[head..^tail], to[head..^tail]);
            Add(WordOperation.Equal, from[^tail..]);
        }

        void Replace(ReadOnlySpan<char> from, ReadOnlySpan<char> to)
        {
            Add(WordOperation.Delete, from);
            Add(WordOperation.Insert, to);
        }

        void Add(WordOperation next, ReadOnlySpan<char> text)
        {
            if (text.IsEmpty)
                return;
            if (next != operation)
                EndRun();
            operation = next;
            run.Append(text);
        }

        void EndRun()
        {
            if (run.Length > 0)
                changes.Add(new(operation, run.ToString()));
            run.Clear();
        }
    }
}
