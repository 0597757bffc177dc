#!/bin/bash
# Scores INPUTs in a Slurm job array and merges the shards into OUT/all.jsonl: submit.sh SHARDS OUT INPUT...
# The same command again goes on where it was stopped: tasks whose shard is finished end at once.
set -eu
if [ $# -lt 3 ]; then
    echo "usage: submit.sh SHARDS OUT INPUT..." >&2
    exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
shards=$1 out=$2
mkdir -p "$out"

# What --parsable prints is the job, or job;cluster where there are several clusters.
array=$(sbatch --parsable --array="1-$shards" "$here/score.sbatch" "$@")
# afterok: only when every task has ended with 0. Where one has failed the merge is dropped, and does not wait for ever.
merge=$(sbatch --parsable --dependency="afterok:${array%%;*}" --kill-on-invalid-dep=yes "$here/merge.sbatch" "$shards" "$out")
echo "array ${array%%;*}, merge ${merge%%;*}: $out/all.jsonl"
