namespace RiskFactors.Comparison;

/// <summary>
/// Finds the words that two texts have in common and in order: E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), in the form that takes
/// linear memory. Where the texts have so little in common that the search for the shortest way would take long, it goes on from the furthest point
/// reached, as diff(1) does: the way is then not the shortest, and the time stays bounded.
/// </summary>
sealed class WordMatching
{
    /// <summary>Differences after which one search stops; a risk factor of three pages stays below.</summary>
    const int LongestSearch = 1500;

    readonly int[] old;
    readonly int[] @new;
    readonly int[] matches;
    int[] forward = [];
    int[] backward = [];
    int middle;

    WordMatching(int[] old, int[] @new)
    {
        (this.old, this.@new) = (old, @new);
        matches = new int[old.Length];
        Array.Fill(matches, -1);
    }

    /// <summary>For each old word the zero-based place of its counterpart among the new words, or -1. The places ascend.</summary>
    public static int[] Match(int[] old, int[] @new)
    {
        var matching = new WordMatching(old, @new);
        matching.Run();
        return matching.matches;
    }

    void Run()
    {
        var open = new Box[16];
        open[0] = new(0, old.Length, 0, @new.Length);
        for (var count = 1; count > 0;)
        {
            var (a, aEnd, b, bEnd) = open[--count];
            while (a < aEnd && b < bEnd && old[a] == @new[b])
                matches[a++] = b++;
            while (a < aEnd && b < bEnd && old[aEnd - 1] == @new[bEnd - 1])
                matches[--aEnd] = --bEnd;
            if (a == aEnd || b == bEnd)
                continue;
            var (x, y) = Divide(a, aEnd, b, bEnd);
            if (count + 2 > open.Length)
                Array.Resize(ref open, 2 * open.Length);
            open[count++] = new(a, x, b, y);
            open[count++] = new(x, aEnd, y, bEnd);
        }
    }

    readonly record struct Box(int OldStart, int OldEnd, int NewStart, int NewEnd);

    /// <summary>A point on the way through the box, neither of its corners, found by searching from both at once.</summary>
    (int Old, int New) Divide(int a, int aEnd, int b, int bEnd)
    {
        var n = aEnd - a;
        var m = bEnd - b;
        var delta = n - m;
        var isOdd = (delta & 1) != 0;
        if (middle == 0)
            MakeRoom(n + m);
        forward[middle + 1] = 0;
        backward[middle + 1] = 0;
        var limit = Math.Min(LongestSearch, (n + m + 1) / 2);
        for (var d = 0; d <= limit; d++)
        {
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && forward[middle + k - 1] < forward[middle + k + 1]) ? forward[middle + k + 1] : forward[middle + k - 1] + 1;
                while (x < n && x - k < m && x - k >= 0 && old[a + x] == @new[b + x - k])
                    x++;
                forward[middle + k] = x;
                var other = delta - k;
                if (isOdd && Math.Abs(other) < d && x <= n && x - k <= m && x + backward[middle + other] >= n)
                    return Inner(a, aEnd, b, bEnd, x, x - k);
            }
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && backward[middle + k - 1] < backward[middle + k + 1]) ? backward[middle + k + 1] : backward[middle + k - 1] + 1;
                while (x < n && x - k < m && x - k >= 0 && old[aEnd - 1 - x] == @new[bEnd - 1 - x + k])
                    x++;
                backward[middle + k] = x;
                var other = delta - k;
                if (!isOdd && Math.Abs(other) <= d && x <= n && x - k <= m && x + forward[middle + other] >= n)
                    return Inner(a, aEnd, b, bEnd, n - x, m - (x - k));
            }
        }
        return Furthest(a, aEnd, b, bEnd, limit);
    }

    /// <summary>The first box is the largest.</summary>
    void MakeRoom(int words)
    {
        middle = Math.Min(LongestSearch, (words + 1) / 2) + 2;
        forward = new int[(2 * middle) + 1];
        backward = new int[(2 * middle) + 1];
    }

    (int Old, int New) Furthest(int a, int aEnd, int b, int bEnd, int d)
    {
        var n = aEnd - a;
        var m = bEnd - b;
        var (bestX, bestY) = (0, 0);
        for (var k = -d; k <= d; k += 2)
        {
            var x = Math.Min(forward[middle + k], n);
            var y = x - k;
            if (y >= 0 && y <= m && x + y > bestX + bestY)
                (bestX, bestY) = (x, y);
        }
        return Inner(a, aEnd, b, bEnd, bestX, bestY);
    }

    // A corner would leave the box as it is, for ever; halving it costs a match at most.
    static (int Old, int New) Inner(int a, int aEnd, int b, int bEnd, int x, int y)
    {
        x = Math.Clamp(x, 0, aEnd - a);
        y = Math.Clamp(y, 0, bEnd - b);
        return (x == 0 && y == 0) || (x == aEnd - a && y == bEnd - b) ? (a + ((aEnd - a) / 2), b + ((bEnd - b + 1) / 2)) : (a + x, b + y);
    }
}
