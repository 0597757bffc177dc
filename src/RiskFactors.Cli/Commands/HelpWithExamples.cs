using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace RiskFactors.Cli.Commands;

/// <summary>The help of System.CommandLine, followed by examples and the exit status.</summary>
sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    const string Root =
        """
        Examples:
          riskfactors extract release.htm                  a table of the factors, each with its line
          riskfactors extract filings/ > factors.jsonl     a folder, one JSON object a file
          riskfactors score filings.zip -o factors.jsonl   thousands of them, on all processors
          riskfactors diff last.htm draft.docx             what became of each factor, word by word
          riskfactors diff draft.docx --previous           against the issuer's last filing in the store
          riskfactors history LVLT                         each factor through all stored filings of an issuer
          riskfactors sentences release.txt                one sentence a line
          riskfactors topics                               the topics that factors are told apart by
          riskfactors extract --help                       all that extract can do

        """;

    const string Extract =
        """
        Examples:
          riskfactors extract release.htm                  a table of the factors, each with its line
          riskfactors extract draft.docx --explain         and why each begins and ends there and has its topic
          riskfactors extract filings/ > factors.jsonl     a folder, one JSON object a file
          riskfactors extract 'filings/**/*.txt' -o factors.csv
          curl -s https://example.com/release.htm | riskfactors extract - --format json

        Exit status:
          0  every input was read, whatever was found in it
          1  nothing was found in any input
          2  the command could not run: bad usage, or none of the inputs could be opened
          3  some inputs failed; each has a line on standard error and the rest are complete

        """;

    const string Score =
        """
        Nothing is unpacked to the disk, and memory does not grow with the number of documents. A file in an archive is called
        ARCHIVE!/FILE and can be named so. Every document has its line, in the order of the inputs; one that fails has a line with
        an error and costs nothing else. Limits of a document, each with its error: 64 MB unpacked (too-large), 60 seconds
        (timeout), 100 times its packed size (expands-too-much), 3 archives inside one another (too-deep), and a path that stays
        inside its archive (unsafe-path).

        With -o or --store a manifest is written: settings, limits, every document with its hash, outcome, time and place in the
        output, and the counts. Ctrl-C finishes what is in hand. After that, or after a crash, --resume goes on; all that the
        manifest names is on the disk, and a killed run loses a second of work.

        Examples:
          riskfactors score filings/ 2024.zip -o factors.jsonl
          riskfactors score filings/ -o factors.jsonl --resume
          riskfactors score filings/ -o factors.jsonl --rerun-failed
          find filings -name '*.txt' -print0 | riskfactors score - --store risk.db
          echo '{"text": "…", "id": 7}' | riskfactors score -      further fields come back under "fields"
          riskfactors score filings/ --shard 3/16 -o part-03.jsonl     one of 16 machines

        Exit status:
          0  every input was read, whatever was found in it
          2  the command could not run: bad usage, or none of the inputs could be opened, or the store cannot be used
          3  some inputs failed; each has its line and the rest are complete
          130, 143  stopped by Ctrl-C or SIGTERM; what was in hand is finished and saved

        """;

    const string Merge =
        """
        Where every FILE has its manifest (FILE.manifest.jsonl), the result is what one run would have printed, in its order, and has a
        manifest too, so that score --rerun-failed goes on from it. Else results stand in the order of the files. The same document is
        there once; one that failed gives way to a result for it in another file; two contents of one path are both kept, with a
        warning. Of stores the result is a new one, and what is there with several contents is kept as the history of the last.

        Examples:
          riskfactors merge -o all.jsonl 'part-*.jsonl'    the outputs of score --shard 1/16 to 16/16
          riskfactors merge -o all.csv monday.csv tuesday.csv
          riskfactors merge -o all.db part-1.db part-2.db part-3.db

        Exit status:
          0  the files were merged; documents that failed in them still have, and shares that are missing are named
          2  the command could not run: bad usage, a file that is not finished or is no result, or files of different runs;
             nothing was written

        """;

    const string Diff =
        """
        Sections of like kind are compared: safe harbor with safe harbor, Item 1A with Item 1A. What is compared is said.

        A stored filing, see riskfactors import, is named by
          0000012345-05-000012    its accession number
          3f9c2a71b0              the beginning of the SHA-256 of its file
          LVLT@2005-05-13         its issuer and date; LVLT@2005-05 and LVLT@2005 where that is one filing
          LVLT                    its issuer, a ticker, CIK or name, for the latest filing
          LVLT@2005/10-K          and the form behind either

        Examples:
          riskfactors diff last.htm draft.docx             a redline on the terminal
          riskfactors diff draft.docx --previous --issuer LVLT -o redline.docx
                                                           a draft against last quarter's filing, as tracked changes
          riskfactors diff LVLT@2005-02-10 LVLT -o redline.html
          riskfactors diff LVLT/10-K --previous --format json

        Exit status:
          0  no difference
          1  differences
          2  the command could not run: bad usage, an input that could not be read, no such stored filing, or nothing of
             like kind in both

        """;

    const string Topics =
        """
        Examples:
          riskfactors topics                               the topics under their groups
          riskfactors topics --format tsv > own.tsv        a table to make a taxonomy of your own from

        """;

    const string Train =
        """
        TEXT is tab-separated UTF-8 with the header line "topic also text": a topic of the taxonomy; further topics with
        commas between them, or nothing; and the risk factor.

        Examples:
          riskfactors train data/training -o models/topics-v1     the model that comes with the tool, bit for bit
          riskfactors train own.tsv --taxonomy own-topics.tsv -o own
          riskfactors extract release.htm --model own/model.bin

        Exit status:
          0  the model was written
          2  the command could not run: bad usage, or a fault in the text, told with its file and line

        """;

    const string Evaluate =
        """
        TEXT is in the form that train takes. Figures of text that a model was trained on say nothing: without --model,
        every example is told by a model that saw neither it nor any rewording of it.

        Examples:
          riskfactors evaluate data/training               cross-validation
          riskfactors evaluate own.tsv --model default     the model that comes with the tool, on labels of your own
          riskfactors evaluate own.tsv --model own/model.bin --format json

        Exit status:
          0  the figures were printed
          2  the command could not run: bad usage, or a fault in the text, told with its file and line

        """;

    const string Sentences =
        """
        Offsets are half-open and count UTF-16 code units of the decoded source. Plain text is split as it stands; a
        blank line ends a paragraph. Any other format is split as a person reads it.

        Examples:
          riskfactors sentences release.txt
          riskfactors sentences release.htm --format jsonl

        Exit status:
          0  the sentences were printed
          1  the file holds none
          2  the command could not run: bad usage, or the file could not be read

        """;

    const string Store =
        """
        Examples:
          riskfactors import filings/ --store risk.db      keep a folder; again, and nothing changes
          riskfactors list --issuer LVLT --store risk.db   its filings by date
          riskfactors show LVLT@2005-05-13 --store risk.db
          riskfactors search tariffs "sole supplier" --from 2019-01-01 --store risk.db
          riskfactors verify --store risk.db --rebuild-to mended.db

        Exit status:
          0  done: everything was read, something was found, or the store is sound
          1  nothing was found in any input, no filing fits, or the store is damaged
          2  the command could not run: bad usage, no store, or one that cannot be used; nothing is lost
          3  some inputs failed; each has a line on standard error and the rest are complete

        """;

    const string Panel =
        """
        Writes filings, one row a filing; factors, one row a risk factor and filing; and the dictionary of all columns, with unit,
        formula and reference. A filing is compared with the prior comparable one of its issuer: same form, about a year back for
        annual reports, a quarter for others. What is not known or not defined is an empty cell, never 0.

        Examples:
          riskfactors panel --store risk.db -o panel       filings.csv, factors.csv, dictionary.csv
          riskfactors panel --store risk.db -o panel --form 10-K --from 2015-01-01 --format parquet

        Exit status:
          0  the panel was written
          1  no filing fits; nothing was written
          2  the command could not run: bad usage, no store, or one that cannot be used, or a file that cannot be written

        """;

    const string Report =
        """
        The pages need neither a network nor a server: open index.html in a browser. There is an index of issuers; of each issuer its
        filings, trends and the lifelines of its factors; each filing's passage; and a redline of each filing against the prior one.
        Files are imported into the store that --store names, or into one that is thrown away. Pages of an earlier report that this
        one does not make again stay in the folder.

        Examples:
          riskfactors report filings/ -o site              import a folder and make its pages
          riskfactors report --store risk.db -o site --issuer LVLT

        Exit status:
          0  the pages were made
          1  there is no filing to tell of; nothing was written
          2  the command could not run: bad usage, no store, or one that cannot be used, or a file that cannot be written
          3  some inputs failed; each has a line on standard error and the pages tell of the rest

        """;

    const string Chart =
        """
        topics      the share of each topic in each filing over time, stacked
        counts      the number of factors, and how many were added and removed
        heatmap     topics by filing, as shades
        issuers     the number of factors by issuer and year, as shades
        similarity  how like each filing is to the one before, against other issuers of the store
        lifelines   how long each factor stood, and where it was reworded, split or merged
        ranking     topics by change from the first filing to the last

        All but issuers are of one issuer and of filings whose forms are comparable. A drawing names its source and n, and is
        readable without colors. PDF needs rsvg-convert.

        Examples:
          riskfactors chart topics --issuer LVLT -o topics.svg --store risk.db
          riskfactors chart lifelines --issuer LVLT --form 10-K -o lives.png --width 900px --theme screen
          riskfactors chart topics --issuer LVLT -o topics.csv         the data; topics.vl.json for Vega-Lite

        Exit status:
          0  the chart was written
          1  no filing fits; nothing was written
          2  the command could not run: bad usage, no store, no font to draw with, or a file that cannot be written

        """;

    const string History =
        """
        Filings whose forms are followed together make a series: press releases, 10-K with its older names, 10-Q and so on. An
        amendment is no period of its own. A filing that holds no such section is passed over and ends nothing.

        Examples:
          riskfactors history LVLT --store risk.db         a row for each factor, its life drawn as a strip
          riskfactors history LVLT --kind risk-factors --line 7     every wording of one, with what changed in it
          riskfactors history LVLT --topic litigation --from 2015-01-01
          riskfactors history LVLT -o lifelines.csv        one row for each step of each lifeline

        Exit status:
          0  the lifelines were printed
          1  the store is empty, or no filing or lifeline fits
          2  the command could not run: bad usage, no such issuer or several of that name, or no store that can be used

        """;

    const string Completions =
        """
        The script asks the command what a line can go on with. Names of files are completed by the shell.

        Examples:
          source <(riskfactors completions bash)           in ~/.bashrc; for zsh the same in ~/.zshrc behind compinit
          riskfactors completions fish > ~/.config/fish/completions/riskfactors.fish
          riskfactors completions pwsh | Out-String | Invoke-Expression     in the file that $PROFILE names

        """;

    // Help is given for a command line that lacks its arguments.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.Write(parseResult.CommandResult.Command.Name switch
        {
            "extract" => Extract,
            "score" => Score,
            "merge" => Merge,
            "diff" => Diff,
            "sentences" => Sentences,
            "topics" => Topics,
            "train" => Train,
            "evaluate" => Evaluate,
            "history" => History,
            "import" or "list" or "show" or "search" or "remove" or "verify" or "compact" => Store,
            "panel" => Panel,
            "chart" => Chart,
            "report" => Report,
            "completions" => Completions,
            _ => Root,
        });
        return ExitCode.Success;
    }
}
