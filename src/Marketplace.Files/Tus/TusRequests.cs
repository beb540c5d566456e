using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Files.Tus;

/// <summary>Reads what a tus client sends.</summary>
public static class TusRequests
{
    extension(HttpRequest request)
    {
        /// <summary>The length of the file that is announced, in bytes; null where none is given or it cannot be read.</summary>
        public long? UploadLength => Bytes(request, TusHeaders.Length);

        /// <summary>Where the client believes that the file ends, in bytes; null where that is not said or cannot be read.</summary>
        public long? UploadOffset => Bytes(request, TusHeaders.Offset);

        /// <summary>A value of the metadata; empty where there is none or it cannot be read.</summary>
        /// <param name="key">Its key.</param>
        public string UploadMetadata(string key)
        {
            foreach (var pair in request.Headers[TusHeaders.Metadata].ToString().Split(','))
            {
                if (pair.Trim().Split(' ') is not [var name, var value] || name != key) continue;
                var bytes = new byte[value.Length];
                if (Convert.TryFromBase64String(value, bytes, out var length)) return Encoding.UTF8.GetString(bytes, 0, length);
            }
            return "";
        }
    }

    private static long? Bytes(HttpRequest request, string header) =>
        long.TryParse(request.Headers[header].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : null;
}
