namespace RiskFactors.Comparison;

/// <summary>A column that a row may take, and what that gains.</summary>
readonly record struct Edge(int Column, double Gain);

/// <summary>
/// The one-to-one assignment of greatest total gain over a sparse table: shortest augmenting paths (H. W. Kuhn, 1955; J. Munkres, 1957; with potentials and
/// Dijkstra's search as R. Jonker and A. Volgenant, 1987). Whoever gains nothing stays alone. Memory is linear in the edges, time
/// edges × log for each row.
/// </summary>
sealed class Assignment
{
    readonly List<Edge>[] rows;
    readonly int columns;
    readonly int[] columnOf;
    readonly int[] rowOf;
    readonly double[] rowPotential;
    readonly double[] columnPotential;

    // Of one search, by column.
    readonly double[] distance;
    readonly int[] comesFrom;
    readonly bool[] isDone;
    readonly List<int> reachedColumns = [];
    readonly PriorityQueue<int, double> queue = new();

    Assignment(List<Edge>[] rows, int columns)
    {
        // Columns past the last are the rows' own places to stay alone in, at no gain.
        this.rows = rows;
        this.columns = columns;
        columnOf = new int[rows.Length];
        Array.Fill(columnOf, -1);
        rowOf = new int[columns + rows.Length];
        Array.Fill(rowOf, -1);
        rowPotential = new double[rows.Length];
        columnPotential = new double[rowOf.Length];
        distance = new double[rowOf.Length];
        Array.Fill(distance, double.PositiveInfinity);
        comesFrom = new int[rowOf.Length];
        isDone = new bool[rowOf.Length];
    }

    /// <summary>For each row its column, or -1.</summary>
    /// <param name="rows">For each row the columns that it may take; a gain of 0 or less is never taken.</param>
    /// <param name="columns">Number of columns.</param>
    public static int[] Solve(List<Edge>[] rows, int columns)
    {
        var assignment = new Assignment(rows, columns);
        for (var row = 0; row < rows.Length; row++)
            foreach (var edge in rows[row])
                assignment.rowPotential[row] = Math.Min(assignment.rowPotential[row], -edge.Gain);
        for (var row = 0; row < rows.Length; row++)
            if (rows[row].Count > 0)
                assignment.Augment(row);
        for (var row = 0; row < rows.Length; row++)
            if (assignment.columnOf[row] >= columns)
                assignment.columnOf[row] = -1;
        return assignment.columnOf;
    }

    void Augment(int start)
    {
        var row = start;
        var reached = 0.0;
        while (true)
        {
            foreach (var (column, gain) in rows[row])
                if (gain > 0)
                    Reach(row, column, reached - gain);
            Reach(row, columns + row, reached);
            int next;
            do
                next = queue.Dequeue();
            while (isDone[next]);
            isDone[next] = true;
            reached = distance[next];
            if (rowOf[next] < 0)
            {
                Shift(start, reached);
                Flip(start, next);
                Forget();
                return;
            }
            row = rowOf[next];
        }
    }

    void Reach(int from, int column, double cost)
    {
        var length = cost - rowPotential[from] - columnPotential[column];
        if (isDone[column] || distance[column] <= length)
            return;
        if (double.IsPositiveInfinity(distance[column]))
            reachedColumns.Add(column);
        distance[column] = length;
        comesFrom[column] = from;
        queue.Enqueue(column, length);
    }

    void Shift(int start, double reached)
    {
        rowPotential[start] += reached;
        foreach (var column in reachedColumns)
        {
            if (!isDone[column])
                continue;
            columnPotential[column] -= reached - distance[column];
            if (rowOf[column] >= 0)
                rowPotential[rowOf[column]] += reached - distance[column];
        }
    }

    void Flip(int start, int column)
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

    void Forget()
    {
        foreach (var column in reachedColumns)
            (distance[column], isDone[column]) = (double.PositiveInfinity, false);
        reachedColumns.Clear();
        queue.Clear();
    }
}
