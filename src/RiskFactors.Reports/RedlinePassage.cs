namespace RiskFactors.Reports;

/// <summary>
/// Puts the passages of both sides into one column, so that what is not inserted reads as the old passage and what is not deleted as the new one. What stands in the
/// same order on both sides is one paragraph; between come first what is only old there, then what is only new. A factor in another place is moved.
/// </summary>
static class RedlinePassage
{
    public static List<RedlineParagraph> Of(DisclosureDiff diff)
    {
        var (old, @new) = (PassagePieces.OfOld(diff), PassagePieces.OfNew(diff));
        var paragraphs = new List<RedlineParagraph>();
        var (oldAt, newAt) = (0, 0);
        foreach (var anchor in Anchor.Of(old, @new))
        {
            for (; oldAt < anchor.Old; oldAt++)
                paragraphs.Add(OnlyOld(old[oldAt]));
            for (; newAt < anchor.New; newAt++)
                paragraphs.Add(OnlyNew(@new[newAt]));
            paragraphs.AddRange(Both(old[oldAt], @new[newAt]));
            (oldAt, newAt) = (oldAt + anchor.OldCount, newAt + anchor.NewCount);
        }
        for (; oldAt < old.Count; oldAt++)
            paragraphs.Add(OnlyOld(old[oldAt]));
        for (; newAt < @new.Count; newAt++)
            paragraphs.Add(OnlyNew(@new[newAt]));
        return JoinSentences(paragraphs);
    }

    static RedlineParagraph OnlyOld(PassagePiece piece) => Alone(piece, RedlineOperation.Delete, WordOperation.Delete, RedlineOperation.MoveFrom);

    static RedlineParagraph OnlyNew(PassagePiece piece) => Alone(piece, RedlineOperation.Insert, WordOperation.Insert, RedlineOperation.MoveTo);

    static RedlineParagraph Alone(PassagePiece piece, RedlineOperation alone, WordOperation own, RedlineOperation moved)
    {
        var caption = piece.Factor?.Heading?.Length ?? 0;
        if (piece.Pair is FactorLink { Old.Count: 1, New.Count: 1 } link)
            return new(piece.Role, moved, Runs(link.Words.Where(word => word.Operation == WordOperation.Equal || word.Operation == own), caption, caption, word => word == own ? alone : moved), link);
        return new(piece.Role, alone, Runs([new(own, piece.Text)], caption, caption, _ => alone), piece.Pair as FactorLink);
    }

    /// <summary>What stands at the same place on both sides; what was split or merged there is split by an inserted end of a paragraph or merged by a deleted one.</summary>
    static IEnumerable<RedlineParagraph> Both(PassagePiece old, PassagePiece @new)
    {
        var link = old.Pair as FactorLink;
        var words = link?.Words ?? ((PassageChange)old.Pair).Words;
        var runs = new List<RedlineRun>();
        foreach (var run in Runs(words, old.Factor?.Heading?.Length ?? 0, @new.Factor?.Heading?.Length ?? 0, Simply))
        {
            var lines = run.Text.Split('\n');
            for (var n = 0; n < lines.Length; n++)
            {
                if (n > 0)
                {
                    yield return new(@new.Role, run.Operation, runs, link);
                    (runs, link) = ([], null);
                }
                if (lines[n].Length > 0)
                    runs.Add(run with { Text = lines[n] });
            }
        }
        yield return new(@new.Role, RedlineOperation.Keep, runs, link);
    }

    static List<RedlineRun> Runs(IEnumerable<WordChange> words, int oldCaption, int newCaption, Func<WordOperation, RedlineOperation> operation) =>
        [.. CaptionRun.Of(words, oldCaption, newCaption).Select(run => new RedlineRun(operation(run.Operation), run.Text, run.IsCaption))];

    static RedlineOperation Simply(WordOperation operation) => operation switch
    {
        WordOperation.Delete => RedlineOperation.Delete,
        WordOperation.Insert => RedlineOperation.Insert,
        _ => RedlineOperation.Keep,
    };

    /// <summary>Sentences that follow one another make one paragraph, with a space between two on each side.</summary>
    static List<RedlineParagraph> JoinSentences(List<RedlineParagraph> paragraphs)
    {
        var joined = new List<RedlineParagraph>();
        for (var n = 0; n < paragraphs.Count;)
        {
            var end = n + 1;
            if (paragraphs[n].Role == RedlineRole.Sentence)
                while (end < paragraphs.Count && paragraphs[end].Role == RedlineRole.Sentence)
                    end++;
            joined.Add(end - n == 1 ? paragraphs[n] : Join(paragraphs[n..end]));
            n = end;
        }
        return joined;
    }

    static RedlineParagraph Join(List<RedlineParagraph> sentences)
    {
        var runs = new List<RedlineRun>();
        var (isOldBegun, isNewBegun) = (false, false);
        foreach (var sentence in sentences)
        {
            var (isOld, isNew) = (sentence.Mark != RedlineOperation.Insert, sentence.Mark != RedlineOperation.Delete);
            if ((isOld && isOldBegun) || (isNew && isNewBegun))
                runs.Add(new(!(isOld && isOldBegun) ? RedlineOperation.Insert : !(isNew && isNewBegun) ? RedlineOperation.Delete : RedlineOperation.Keep, " ", false));
            runs.AddRange(sentence.Runs);
            (isOldBegun, isNewBegun) = (isOldBegun || isOld, isNewBegun || isNew);
        }
        var mark = sentences.TrueForAll(sentence => sentence.Mark == sentences[0].Mark) ? sentences[0].Mark : RedlineOperation.Keep;
        return new(RedlineRole.Sentence, mark, runs);
    }
}
