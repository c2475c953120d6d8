package budgetflow.dashboard.web.asset;

import budgetflow.dashboard.web.route.Route;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * All assets in memory, each with a name that begins with the hash of its content: browsers keep it for a year and ask for
 * another when there is another.
 */
public final class Assets {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final int HASH_BYTES = 8;

    private final Map<Asset, byte[]> contents = new EnumMap<>(Asset.class);
    private final Map<Asset, String> hashes = new EnumMap<>(Asset.class);

    private Assets() {}

    /** {@link IllegalStateException} where the build left one out. */
    public static Assets load() {
        Assets assets = new Assets();
        for (Asset asset : Asset.values()) {
            byte[] content = read(asset);
            assets.contents.put(asset, content);
            assets.hashes.put(asset, hash(content));
        }
        return assets;
    }

    /** Where a page finds it. */
    public String path(Asset asset) {
        return Route.ASSET.path().replace("{hash}", loaded(hashes, asset)).replace("{name}", asset.file());
    }

    /** Serves it; also under the hash of another release, but then for this moment only. */
    public void serve(Context context) {
        String name = context.pathParam("name");
        for (Asset asset : Asset.values()) {
            if (asset.file().equals(name)) {
                boolean current = loaded(hashes, asset).equals(context.pathParam("hash"));
                context.contentType(asset.contentType())
                        .header("Cache-Control", current ? FOR_EVER : "no-store")
                        .result(loaded(contents, asset));
                return;
            }
        }
        throw new NotFoundResponse();
    }

    private static <V> V loaded(Map<Asset, V> values, Asset asset) {
        V found = values.get(asset);
        if (found == null) {
            throw new IllegalStateException("not loaded: " + asset);
        }
        return found;
    }

    private static byte[] read(Asset asset) {
        try (InputStream file = Assets.class.getResourceAsStream(asset.file())) {
            if (file == null) {
                throw new IllegalStateException("the build left out " + asset.file());
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
