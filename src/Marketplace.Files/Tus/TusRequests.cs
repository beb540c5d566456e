using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Files.Tus;

/// <summary>Reads the headers of a tus client.</summary>
public static class TusRequests
{
    extension(HttpRequest request)
    {
        /// <summary>The announced size of the file, in bytes; null if missing or invalid.</summary>
        public long? UploadLength => Bytes(request, TusHeaders.Length);

        /// <summary>The client's offset, in bytes; null if missing or invalid.</summary>
        public long? UploadOffset => Bytes(request, TusHeaders.Offset);

        /// <summary>A metadata value; empty if missing or invalid.</summary>
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
