namespace RiskFactors.Measures;

/// <summary>
/// In how many documents each phrase stands, in bounded memory: where the table is full, the rarer half is forgotten, and what comes after may have been
/// counted too low by as much as was forgotten of any (lossy counting: G. Manku and R. Motwani, "Approximate frequency counts over data streams", 2002). What
/// stands in a good share of the documents is always kept.
/// </summary>
sealed class PhraseCounts
{
    const int FirstSlots = 1 << 12;

    readonly int mostSlots;
    Slot[] slots;
    int taken;

    /// <param name="mostSlots">A power of two; a slot is 24 bytes, and three in four are used.</param>
    public PhraseCounts(int mostSlots)
    {
        this.mostSlots = mostSlots;
        slots = new Slot[Math.Min(FirstSlots, mostSlots)];
    }

    public int Documents { get; private set; }

    /// <summary>By how much a count can be too low: 0 as long as nothing was forgotten.</summary>
    public int Error { get; private set; }

    /// <summary>Counts one document; 0 among the phrases is none, and each counts once.</summary>
    public void Add(ReadOnlySpan<ulong> phrases)
    {
        Documents++;
        foreach (var phrase in phrases)
            if (phrase != 0)
                Add(phrase);
    }

    /// <summary>In how many documents the phrase was counted; up to <see cref="Error"/> too low, never too high.</summary>
    public int CountOf(ulong phrase) => slots[Find(slots, phrase)].Count;

    void Add(ulong phrase)
    {
        ref var slot = ref slots[Find(slots, phrase)];
        if (slot.Phrase == phrase)
        {
            if (slot.Document == Documents)
                return;
            slot.Count++;
            slot.Document = Documents;
            return;
        }
        slot = new() { Phrase = phrase, Count = 1, Missed = Error, Document = Documents };
        if (++taken > slots.Length / 4 * 3)
            MakeRoom();
    }

    void MakeRoom()
    {
        if (slots.Length < mostSlots)
        {
            Refill(new Slot[slots.Length * 2], 0);
            return;
        }
        var atMost = new int[taken];
        var n = 0;
        foreach (var slot in slots)
            if (slot.Phrase != 0)
                atMost[n++] = slot.Count + slot.Missed;
        Array.Sort(atMost);
        Error = atMost[taken / 2];
        Refill(new Slot[slots.Length], Error);
    }

    /// <summary>Keeps what may have been counted more than <paramref name="forgotten"/> times.</summary>
    void Refill(Slot[] roomier, int forgotten)
    {
        taken = 0;
        foreach (var slot in slots)
            if (slot.Phrase != 0 && slot.Count + slot.Missed > forgotten)
            {
                roomier[Find(roomier, slot.Phrase)] = slot;
                taken++;
            }
        slots = roomier;
    }

    /// <summary>Where the phrase stands, or the free slot where it would. Its bits are mixed already.</summary>
    static int Find(Slot[] slots, ulong phrase)
    {
        var mask = slots.Length - 1;
        var at = (int)phrase & mask;
        while (slots[at].Phrase != 0 && slots[at].Phrase != phrase)
            at = (at + 1) & mask;
        return at;
    }

    struct Slot
    {
        public ulong Phrase;
        public int Count;

        /// <summary>How often it may have stood before it was kept.</summary>
        public int Missed;

        /// <summary>The last document that it was counted in.</summary>
        public int Document;
    }
}
