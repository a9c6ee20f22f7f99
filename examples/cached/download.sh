# download.sh FOLDER: fetches a package into it, unless it is there; below /root means below HOME.
case $1 in
  /root/*) folder=$HOME${1#/root} ;;
  *) folder=$1 ;;
esac
if [ -e "$folder/package" ]; then
  echo "$folder: from the cache"
else
  echo "$folder: downloaded"
  mkdir -p "$folder"
  echo "the package ${folder##*/}" > "$folder/package"
fi
