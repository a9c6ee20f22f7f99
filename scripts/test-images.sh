#!/usr/bin/env bash
# Makes the images of the tests, which no registry need provide: bash scripts/test-images.sh
# Needs a Docker daemon, root or sudo, debootstrap with Debian's keyring, and busybox-static. What is there already,
# made in the same way, is kept. The names are in __tests__/support/docker.ts too.
set -euo pipefail
exec </dev/null

label=run-buildspec.test-images
work=$(mktemp -d)
runtimes=$(dirname "${BASH_SOURCE[0]}")/../__tests__/fixtures/runtimes.yml

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}
trap 'as_root rm -rf "$work"' EXIT

# make NAME FUNCTION BASE... makes an image by the function, unless it was made by what the functions are now.
make() {
  local name=$1 is
  shift
  recipe=$({ declare -f "$@" bootstrap import derive static_busybox; [ "$1" != codebuild ] || cat "$runtimes"; } | sha256sum | cut -c 1-16)
  is=$(docker image inspect --format "{{index .Config.Labels \"$label\"}}" "$name" 2>/dev/null) || is=
  if [ "$is" = "$recipe" ]; then
    echo "$name is there"
  else
    echo "making $name"
    "$1" "$name"
  fi
}

# import NAME ROOT
import() {
  as_root tar -C "$2" --exclude=./proc/* --exclude=./sys/* -c . |
    docker import --change "LABEL $label=$recipe" - "$1" >/dev/null
}

# derive NAME CONTAINER [CHANGE...] makes an image of a container and removes the container.
derive() {
  local name=$1 container=$2 change changes=()
  shift 2
  for change in "$@"; do changes+=(--change "$change"); done
  docker commit "${changes[@]}" "$container" "$name" >/dev/null
  docker rm --volumes "$container" >/dev/null
}

# bootstrap RELEASE ROOT PACKAGES
bootstrap() {
  as_root debootstrap --variant=minbase --include="$3" "$1" "$2" http://deb.debian.org/debian \
    >"$work/debootstrap.log" 2>&1 || {
    tail -n 20 "$work/debootstrap.log" >&2
    return 1
  }
  as_root rm -rf "$2"/var/{cache/apt,lib/apt/lists} "$2"/usr/share/{doc,info,locale,man}
}

# git, dash as sh, bash, busybox, the programs that node needs, and a user.
debian() {
  local root=$work/debian
  bootstrap bookworm "$root" git,busybox,ca-certificates,procps,libstdc++6
  as_root chroot "$root" useradd --create-home --uid 1007 --shell /bin/sh stranger
  import "$1" "$root"
}

# One static program under all its names, and a user.
busybox_image() {
  local root=$work/busybox program name
  program=$(static_busybox)
  mkdir -p "$root"/{bin,etc,root,proc,sys,dev,usr/bin,home/stranger}
  mkdir -m 1777 "$root/tmp"
  cp "$program" "$root/bin/busybox"
  while read -r name; do
    [ "$name" = busybox ] || ln -s busybox "$root/bin/$name"
  done < <("$program" --list)
  ln -s ../../bin/env "$root/usr/bin/env"
  printf '%s\n' root:x:0:0:root:/root:/bin/sh stranger:x:1007:1007::/home/stranger:/bin/sh >"$root/etc/passwd"
  printf '%s\n' root:x:0: stranger:x:1007: >"$root/etc/group"
  as_root chown -R 0:0 "$root"
  as_root chown 1007:1007 "$root/home/stranger"
  import "$1" "$root"
}

# A program, but none that is called sh.
no_shell() {
  local root=$work/no-shell
  mkdir -p "$root"
  cp "$(static_busybox)" "$root/program"
  as_root chown -R 0:0 "$root"
  import "$1" "$root"
}

static_busybox() {
  local program
  program=$(command -v busybox)
  # busybox and busybox-static have one and the same path; the first runs in no empty image.
  if ldd "$program" >/dev/null 2>&1; then
    echo "$program is no static program: install busybox-static" >&2
    return 1
  fi
  echo "$program"
}

# bash under the name sh, as in Amazon Linux.
bash_as_sh() {
  local container
  container=$(docker create test/debian:bookworm ln -sf bash /bin/sh)
  docker start --attach "$container"
  derive "$1" "$container" "LABEL $label=$recipe" 'CMD ["true"]'
}

# All that an image can set. The entrypoint would end at once with 97, the user could write nowhere.
configured() {
  derive "$1" "$(docker create test/debian:bookworm true)" \
    'ENTRYPOINT ["/bin/sh", "-c", "echo entrypoint ran; exit 97"]' 'CMD ["command"]' \
    'USER stranger' 'WORKDIR /srv' 'VOLUME /data' 'HEALTHCHECK --interval=1s CMD touch /healthcheck-ran' \
    'ENV FROM_IMAGE="of the image" OVERLAID=image UNSET_LATER=image GOPATH=/go' \
    'ENV PATH=/opt/image/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' \
    'ENV HOME=/srv' "LABEL $label=$recipe"
}

# Chooses its runtimes by a file, as CodeBuild's images do, with commands that need no tools.
codebuild() {
  local container
  container=$(docker create test/busybox:1 true)
  mkdir -p "$work/codebuild/image/config"
  cp "$runtimes" "$work/codebuild/image/config/runtimes.yml"
  docker cp "$work/codebuild" "$container:/" >/dev/null 2>&1
  derive "$1" "$container" "LABEL $label=$recipe" 'CMD ["true"]'
}

# The docker program of Debian, without its daemon.
docker_cli() {
  local container
  container=$(docker create --network host test/debian:bookworm sh -ec '
    mkdir -p /var/cache/apt/archives/partial /var/lib/apt/lists/partial
    apt-get update -qq
    cd /tmp
    apt-get download -qq docker.io
    dpkg-deb --fsys-tarfile docker.io_*.deb | tar -x -C / ./usr/bin/docker
    rm -rf docker.io_*.deb /var/cache/apt /var/lib/apt/lists')
  docker start --attach "$container" || {
    docker rm "$container" >/dev/null
    return 1
  }
  derive "$1" "$container" "LABEL $label=$recipe" 'CMD ["true"]'
}

# moto, which plays AWS. Bookworm has none. debootstrap follows no virtual dependencies: without cffi's backend moto
# answers 500 to every call.
moto() {
  local root=$work/moto packages=python3-moto,python3-cffi-backend,python3-flask,python3-flask-cors
  packages+=,python3-openssl,python3-docker,python3-graphql-core,python3-joserfc,ca-certificates
  bootstrap trixie "$root" "$packages"
  import "$1" "$root"
}

make test/debian:bookworm debian
make test/busybox:1 busybox_image
make test/no-shell:1 no_shell
make test/bash-as-sh:1 bash_as_sh debian
make test/configured:1 configured debian
make test/docker-cli:1 docker_cli debian
make test/codebuild:1 codebuild busybox_image
make test/moto:1 moto
