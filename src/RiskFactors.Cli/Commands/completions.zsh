#compdef riskfactors
# Completion of riskfactors for zsh. In a folder of $fpath, under the name _riskfactors:
#   riskfactors completions zsh > ~/.zsh/completions/_riskfactors
# or, in ~/.zshrc behind compinit:
#   source <(riskfactors completions zsh)
_riskfactors() {
    local -a offered
    local word about
    while IFS=$'\t' read -r word about; do
        offered+=("${word//:/\\:}:$about")
    done < <(${~${(Q)words[1]}} complete "${(j: :)words[1,CURRENT-1]} $PREFIX" 2>/dev/null)
    if (( $#offered )); then
        _describe riskfactors offered
    else
        _files
    fi
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _riskfactors "$@"
else
    compdef _riskfactors riskfactors
fi
