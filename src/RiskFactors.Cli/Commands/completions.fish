# Completion of riskfactors for fish:
#   riskfactors completions fish > ~/.config/fish/completions/riskfactors.fish
function __riskfactors_complete
    set -l word (commandline -ct)
    set -l typed (commandline -opc) "$word"
    set -l offered (riskfactors complete (string join ' ' -- $typed) 2>/dev/null)
    if set -q offered[1]
        printf '%s\n' $offered
    else
        __fish_complete_path "$word"
    end
end
complete -c riskfactors -f -a '(__riskfactors_complete)'
