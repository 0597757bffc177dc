namespace RiskFactors.Comparison;

/// <summary>
/// The one-to-one assignment of greatest total gain over a sparse table: shortest augmenting paths (H. W. Kuhn, 1955; J. Munkres, 1957; with potentials and
/// Dijkstra's search as R. Jonker and A. Volgenant, 1987). Whoever gains nothing stays alone. Memory is linear in the edges, time
/// edges × log for each row.
/// </summary>
sealed class Assignment
{
    readonly List<(int Column, double Gain)>[] rows;
    readonly int columns;
    readonly int[] columnOf;
    readonly int[] rowOf;
    readonly double[] rowPotential;
    readonly double[] columnPotential;

    Assignment(List<(int Column, double Gain)>[] rows, int columns)
    {
        // Columns past the last are the rows' own places to stay alone in, at no gain.
        this.rows = rows;
        this.columns = columns;
        columnOf = new int[rows.Length];
        Array.Fill(columnOf, -1);
        rowOf = new int[columns + rows.Length];
        Array.Fill(rowOf, -1);
        rowPotential = new double[rows.Length];
        columnPotential = new double[columns + rows.Length];
    }

    /// <summary>For each row its column, or -1.</summary>
    /// <param name="rows">For each row the columns that it may take, and what each gains; a gain of 0 or less is never taken.</param>
    /// <param name="columns">Number of columns.</param>
    public static int[] Solve(List<(int Column, double Gain)>[] rows, int columns)
    {
        var assignment = new Assignment(rows, columns);
        for (var row = 0; row < rows.Length; row++)
            assignment.rowPotential[row] = rows[row].Count > 0 ? -Math.Max(0, rows[row].Max(static edge => edge.Gain)) : 0;
        for (var row = 0; row < rows.Length; row++)
            assignment.Augment(row);
        return [.. assignment.columnOf.Select(column => column < columns ? column : -1)];
    }

    void Augment(int start)
    {
        var distance = new Dictionary<int, double>();
        var comesFrom = new Dictionary<int, int>();
        var done = new HashSet<int>();
        var queue = new PriorityQueue<int, double>();
        var row = start;
        var reached = 0.0;
        while (true)
        {
            foreach (var (column, gain) in rows[row])
                if (gain > 0)
                    Reach(row, column, -gain);
            Reach(row, columns + row, 0);
            int next;
            do
                next = queue.Dequeue();
            while (!done.Add(next));
            reached = distance[next];
            if (rowOf[next] < 0)
            {
                Shift(start, done, distance, reached);
                Flip(start, next, comesFrom);
                return;
            }
            row = rowOf[next];
        }

        void Reach(int from, int column, double cost)
        {
            if (done.Contains(column))
                return;
            var length = reached + cost - rowPotential[from] - columnPotential[column];
            if (distance.TryGetValue(column, out var known) && known <= length)
                return;
            distance[column] = length;
            comesFrom[column] = from;
            queue.Enqueue(column, length);
        }
    }

    void Shift(int start, HashSet<int> done, Dictionary<int, double> distance, double reached)
    {
        rowPotential[start] += reached;
        foreach (var column in done)
        {
            columnPotential[column] -= reached - distance[column];
            if (rowOf[column] >= 0)
                rowPotential[rowOf[column]] += reached - distance[column];
        }
    }

    void Flip(int start, int column, Dictionary<int, int> comesFrom)
    {
        while (true)
        {
            var row = comesFrom[column];
            var before = columnOf[row];
            (columnOf[row], rowOf[column]) = (column, row);
            if (row == start)
                return;
            column = before;
        }
    }
}
