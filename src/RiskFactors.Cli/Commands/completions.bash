# Completion of riskfactors for bash. For this shell and those to come:
#   riskfactors completions bash > ~/.local/share/bash-completion/completions/riskfactors
# or, in ~/.bashrc:
#   source <(riskfactors completions bash)
_riskfactors() {
    local word about
    COMPREPLY=()
    while IFS=$'\t' read -r word about; do
        COMPREPLY+=("$word")
    done < <("${1/#\~/$HOME}" complete "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
}
complete -o default -F _riskfactors riskfactors
